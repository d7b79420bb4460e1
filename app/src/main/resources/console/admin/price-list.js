// The prices of a channel: which ones count, and a way to put others in their place.

import { html, nothing } from '../lit/lit-html.js';
import { put } from '../base/api.js';
import { t } from '../base/i18n.js';
import { dayName } from '../base/time.js';
import { field, otherFaults, submit } from './form.js';
import { reload } from './page.js';

const form = {};

export function priceList({ channel, card }) {
  return html`<section><h2>${t('priceList', channel.name)}</h2>
    ${card ? html`<p>${card.name} ${card.example ? html`<span class="chip closing">${t('invented')}</span>` : nothing}<br>
      <span class="muted">${t('priceListHolds', card.rates, card.markets.length, card.currencies.join(', '), dayName(card.dates.at(-1)))}</span></p>`
    : html`<p class="muted">${t('noPriceList')}</p>`}
    <form class="sheet" @submit=${(event) => load(event, channel)}>
      ${field(t('priceFile'), html`<input type="file" name="file" accept=".csv,text/csv" required>`, { help: t('priceFileHelp'), faults: form.faults, name: 'csv' })}
      ${otherFaults(form.faults, ['csv'])}
      <footer class="buttons"><button class="primary" ?disabled=${form.busy}>${t('loadPrices')}</button>
        ${card ? nothing : html`<button type="button" @click=${() => take(channel, { example: true })}>${t('tryExample')}</button>`}</footer>
    </form></section>`;
}

async function load(event, channel) {
  event.preventDefault();
  const file = new FormData(event.target).get('file');
  await take(channel, { name: file.name, csv: await file.text() });
}

function take(channel, body) {
  return submit(form, async () => {
    await put(`/v1/rate-cards/${encodeURIComponent(channel.id)}`, body);
    await reload();
  });
}
