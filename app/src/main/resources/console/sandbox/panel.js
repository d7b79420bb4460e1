// For newcomers: the customers' phones, the clock, faults, and first steps. The service hands this
// folder out in a sandbox only.

import { html } from '../lit/lit-html.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { change, state } from '../base/store.js';
import { clockBox, readClock } from './clock.js';
import { faultBox } from './faults.js';
import { phones, phonesChanged } from './phones.js';
import { tour } from './tour.js';

export { phonesChanged };

/** Begins the sandbox's part of the page; its clock is the one that counts. */
export async function begin() {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = new URL('sandbox.css', import.meta.url).href;
  document.head.append(sheet);
  await readClock();
  setInterval(readClock, 5_000);
  phonesChanged();
  if (matchMedia('(min-width: 75rem)').matches) {
    change({ panel: 'sandbox' });
  }
}

export function panel() {
  return html`<section class="details sandbox" aria-label=${t('sandbox')}>
    <header class="panel-head"><h2>${t('sandbox')}</h2>
      <button class="plain" @click=${() => change({ panel: null })} aria-label=${t('close')}>${icon('close')}</button></header>
    <div class="panel-body">${tour()}${clockBox()}${phones()}${faultBox()}</div>
  </section>`;
}

export function isOpen() {
  return state.panel === 'sandbox';
}
