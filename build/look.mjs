// The story that build/look lives through. Every step is asserted; whatever the page complains of,
// and whatever scrolls sideways, ends it.

import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const { BASE, CHROMIUM, SCREENSHOTS } = process.env;
const PATIENCE = 20_000;
const WIDTHS = [360, 768, 1440];

const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/Lisbon' });
const page = await context.newPage();
page.setDefaultTimeout(PATIENCE);
const complaints = [];
page.on('pageerror', (error) => complaints.push(error.stack));
page.on('console', (line) => line.type() === 'error' && !line.text().includes('401') && !line.text().includes('409') && complaints.push(line.text()));

async function step(name, work) {
  await work();
  console.log(`ok  ${name}`);
}

/** The page as it stands, at every width and in both looks; where it is narrow, what lies beneath
 * the sandbox's panel. */
async function look(name, panel = false) {
  const toggle = page.locator('.sandbox-button[aria-pressed=true]');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width < 500 ? 740 : 900 });
    const hidden = width < 1200 && !panel && !await page.locator('dialog').count() && await toggle.count();
    if (hidden) {
      await toggle.click();
    }
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.waitForTimeout(250);
      await page.screenshot({ path: `${SCREENSHOTS}/${name}-${width}-${colorScheme}.png` });
    }
    assert.deepEqual(await sideways(), [], `${name} at ${width} scrolls sideways`);
    if (hidden) {
      await page.locator('.sandbox-button').click();
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Elements wider than the place they have. */
function sideways() {
  return page.evaluate(() => [...document.querySelectorAll('body, body *')]
    .filter((element) => element.checkVisibility?.() && element.scrollWidth > element.clientWidth + 1)
    .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || element === document.body)
    .filter((element) => !['TEXTAREA', 'INPUT'].includes(element.tagName))
    .map((element) => `${element.tagName}.${element.className}`));
}

const phone = (index) => page.locator('.phone').nth(index);
const composer = page.locator('.composer');

await page.goto(BASE);
await page.locator('.phone').first().waitFor();

await step('a newcomer is signed in and sees an empty inbox, the clock and the phones', async () => {
  await page.getByText('Nobody has written yet').waitFor();
  await look('1-first', true);
});

await step('customers write on every channel, and the inbox shows it by itself', async () => {
  const said = ['Is breakfast included?', 'Do you take dogs?', 'Is there a room with a view?'];
  const count = await page.locator('.phone').count();
  assert.ok(count >= 3, 'three channels');
  for (let index = 0; index < 3; index++) {
    await phone(index).getByRole('textbox').fill(said[index]);
    await phone(index).getByRole('textbox').press('Enter');
  }
  await page.locator('.row').nth(2).waitFor();
  assert.match(await page.title(), /^\(3\)/);
  await look('2-inbox');
});

await step('an answer is sent once, however often it is clicked, and delivered', async () => {
  await page.locator('.row', { hasText: 'breakfast' }).click();
  await composer.getByText(/Open for 23 h/).waitFor();
  await composer.getByRole('textbox').fill('Good morning! Yes, until ten, on the terrace.');
  await composer.getByRole('button', { name: 'Send' }).dblclick();
  await page.locator('.message.outbound .delivery.delivered').waitFor();
  assert.equal(await page.locator('.message.outbound').count(), 1);
  await phone(0).getByRole('button', { name: 'Read' }).click();
  await page.locator('.message.outbound .delivery.read').waitFor();
  await look('3-open');
});

await step('a draft survives a reload', async () => {
  await composer.getByRole('textbox').fill('By the way, ');
  await page.reload();
  await composer.getByRole('textbox').waitFor();
  assert.equal(await composer.getByRole('textbox').inputValue(), 'By the way, ');
  await composer.getByRole('textbox').fill('');
});

await step('shortly before it closes, the composer counts minutes', async () => {
  await page.getByRole('button', { name: '5 min before closing' }).click();
  await composer.getByText(/Closes in [45] min/).waitFor();
  await look('4-closing');
});

await step('the window closes without a reload, with the reason and the ways on', async () => {
  await page.getByRole('button', { name: '+1 h', exact: true }).click();
  await composer.locator('.blocked', { hasText: 'This is a rule of Meta' }).waitFor();
  assert.match(await composer.locator('.remedies > *').first().innerText(), /template/i);
  await look('5-closed');
});

await step('the two clocks stand side by side', async () => {
  await page.getByRole('button', { name: 'Details' }).click();
  await page.locator('.clock').nth(1).waitFor();
  await look('6-details');
  await page.getByRole('button', { name: 'Sandbox' }).click();
});

await step('another channel offers its own ways on', async () => {
  await page.locator('.row', { hasText: 'dogs' }).click();
  await composer.locator('.remedies > *').first().waitFor();
  assert.equal(await composer.getByText('Continue with a template').count(), 0);
  await look('7-closed-elsewhere');
});

await step('a text is held until the customer answers', async () => {
  await composer.getByRole('button', { name: /Hold a text/ }).click();
  await composer.getByRole('textbox').fill('Dogs are welcome, small and large.');
  await composer.getByRole('button', { name: 'Hold', exact: true }).click();
  await page.locator('.message.held').waitFor();
  await look('8-held');
  await phone(1).getByRole('textbox').fill('Hello?');
  await phone(1).getByRole('textbox').press('Enter');
  // Not every channel tells of delivery.
  await page.locator('.message.outbound:not(.held) .delivery:is(.sent, .delivered)').waitFor();
});

await step('a template goes out by keyboard: Enter, Enter, the values, Enter', async () => {
  await page.locator('.row', { hasText: 'Marta' }).click();
  await composer.getByRole('button', { name: 'Continue with a template' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.template-dialog').getByRole('searchbox').fill('continue');
  await look('9-templates');
  await page.locator('.template-dialog').getByRole('searchbox').focus();
  await page.keyboard.press('Enter');
  await page.locator('.template-dialog .fields input').first().waitFor();
  await page.locator('.template-dialog .fields input').first().fill('Marta');
  await page.locator('.preview', { hasText: 'Hello Marta' }).waitFor();
  await look('10-template');
  await page.locator('.template-dialog .fields input').first().press('Enter');
  await page.locator('.message.outbound[data-type=template] .delivery.delivered').waitFor();
  await composer.locator('.blocked', { hasText: 'This is a rule of Meta' }).waitFor();
  await look('11-template-sent');
});

await step('the customer answers, and the composer opens by itself', async () => {
  await phone(0).getByRole('textbox').fill('Yes, please go on.');
  await phone(0).getByRole('textbox').press('Enter');
  await composer.getByText(/Open for 2[34] h/).waitFor();
  await look('12-open-again');
});

await step('a lost connection is shown, and the page catches up', async () => {
  await context.setOffline(true);
  await page.getByText('Connection lost').waitFor({ timeout: 60_000 });
  await page.screenshot({ path: `${SCREENSHOTS}/13-lost-1440-light.png` });
  await context.setOffline(false);
  await page.getByText('Connection lost').waitFor({ state: 'hidden', timeout: 30_000 });
  complaints.length = 0;
});

await step('an administrator finds every section, and what is wrong beside its field', async () => {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.locator('.sections a').first().waitFor();
  const sections = await page.locator('.sections a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  assert.ok(sections.length >= 8, 'sections');
  for (const section of sections) {
    await page.goto(BASE + '/' + section);
    await page.locator('.section[aria-busy=false] h1').waitFor();
    await look(`15-${section.split('/').at(-1)}`);
  }
  await page.goto(`${BASE}/#/admin/accounts/new`);
  await page.getByRole('button', { name: 'Connect' }).waitFor();
  await page.locator('main select').first().selectOption({ index: 2 });
  for (const input of await page.locator('main input[required]').all()) {
    await input.fill('not an id');
  }
  await page.getByRole('button', { name: 'Connect' }).click();
  await page.locator('.wrong .fault').first().waitFor();
  await look('15-account-new');
  // What was refused on purpose, and a price list that nobody has loaded yet.
  complaints.splice(0, complaints.length, ...complaints.filter((line) => !/422|404/.test(line)));
});

await step('a what-if is answered with the rule and the ways on', async () => {
  await page.goto(`${BASE}/#/admin/rules`);
  await page.getByRole('button', { name: 'Ask' }).click();
  await page.locator('.answer .law').waitFor();
  await page.goto(`${BASE}/#/`);
  await page.locator('.row').first().click();
  await composer.waitFor();
});

await step('four languages, nothing cut, nothing sideways', async () => {
  for (const language of ['pt-BR', 'es', 'it']) {
    await page.getByRole('combobox').filter({ hasText: 'Español' }).selectOption({ value: undefined, label: { 'pt-BR': 'Português', es: 'Español', it: 'Italiano' }[language] });
    await page.waitForFunction((tag) => document.documentElement.lang === tag, language);
    await page.waitForTimeout(600);
    await look(`14-${language}`);
  }
});

assert.deepEqual(complaints, []);
await browser.close();
