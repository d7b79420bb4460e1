// For how long the company keeps what was said.

import { html } from '../lit/lit-html.js';
import { language, t } from '../base/i18n.js';
import { field } from './form.js';

const KEPT = { raw_events: 'rawEvents', media: 'files', messages: 'messages' };
const CHOICES = ['P30D', 'P90D', 'P180D', 'P1Y', 'P2Y', 'P3Y', 'P5Y', 'P10Y'];
const UNITS = { Y: 'year', M: 'month', D: 'day' };

/** The fields of the members that faults may name. */
export const retentionFields = Object.keys(KEPT).map((name) => `retention.${name}`);

export function retention(kept, faults) {
  return html`<fieldset><legend>${t('retention')}</legend><p class="muted">${t('retentionHelp')}</p>
    ${Object.entries(KEPT).map(([name, word]) => field(t(`keep_${word}`), html`<select name="retention ${name}">
      <option value="">${t('forEver')}</option>
      ${choices(kept[name]).map((period) => html`<option value=${period} ?selected=${period === kept[name]}>${long(period)}</option>`)}
    </select>`, { faults, name: `retention.${name}` }))}</fieldset>`;
}

/** What the form says: null is for ever. */
export function retentionOf(data) {
  return Object.fromEntries(Object.keys(KEPT).map((name) => [name, data.get(`retention ${name}`) || null]));
}

function choices(period) {
  return period && !CHOICES.includes(period) ? [period, ...CHOICES] : CHOICES;
}

function long(period) {
  const parts = [...period.matchAll(/(\d+)([YMD])/g)];
  return new Intl.ListFormat(language(), { type: 'unit' }).format(parts.map(([, count, unit]) => (
    new Intl.NumberFormat(language(), { style: 'unit', unit: UNITS[unit], unitDisplay: 'long' }).format(Number(count)))));
}
