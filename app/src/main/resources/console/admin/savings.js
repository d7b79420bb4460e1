// What answering inside the window saved, against the price of a template.

import { html, nothing } from '../lit/lit-html.js';
import { t } from '../base/i18n.js';

export function savings(rows, heading, { named, money }) {
  return rows.length ? html`<section><h2>${t('savings')}</h2><p class="muted">${t('savingsHelp')}</p>
    <div class="table" tabindex="0" role="region" aria-label=${t('savings')}><table class="whole">
      <thead><tr><th scope="col">${heading}</th><th scope="col">${t('answersInTime')}</th><th scope="col" class="less">${t('asTemplates')}</th><th scope="col">${t('amount')}</th><th scope="col">${t('savedAmount')}</th></tr></thead>
      <tbody>${rows.map((row) => html`<tr><th scope="row">${named(row.key)}</th><td>${row.answers + row.free_templates}${row.unpriced ? html`<br><small>${t('unpriced', row.unpriced)}</small>` : nothing}</td>
        <td class="less">${money({ amount: row.as_templates, currency: row.currency })}</td><td>${money(row)}</td><td><b>${money({ amount: row.saved, currency: row.currency })}</b></td></tr>`)}</tbody></table></div></section>` : nothing;
}
