// What messages cost, as pictures: a column for each day, a bar for each category and account. The
// table below says the same in numbers.

import { html, nothing, svg } from '../lit/lit-html.js';
import { t, term } from '../base/i18n.js';

const WIDTH = 320;
const HEIGHT = 96;
const LABELS = 140; // as wide as two days side by side

export function charts(usage, currency, { named, money }) {
  const of = (rows) => rows.filter((row) => row.currency === currency && Number(row.amount) > 0);
  const days = of(usage.day);
  return days.length ? html`<div class="charts">
    ${figure(t('costBy', term('groups', 'day')), columns(days, named, money))}
    ${['category', 'account'].map((group) => figure(t('costBy', term('groups', group)), bars(of(usage[group]), group, named, money)))}
  </div>` : nothing;
}

function figure(title, picture) {
  return html`<figure class="tile"><figcaption>${title}</figcaption>${picture}</figure>`;
}

/** Every day between the first and the last has its place, spent or not. */
function columns(rows, named, money) {
  const first = Date.parse(rows[0].key);
  const count = Math.round((Date.parse(rows.at(-1).key) - first) / 86_400_000) + 1;
  const most = Math.max(...rows.map((row) => Number(row.amount)));
  const step = WIDTH / Math.max(count, 7);
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT + 16}" role="img" aria-label=${rows.map((row) => `${row.key}: ${money(row)}`).join('; ')}>
    <line x1="0" x2=${WIDTH} y1=${HEIGHT} y2=${HEIGHT}></line>
    ${rows.map((row) => {
    const place = Math.round((Date.parse(row.key) - first) / 86_400_000);
    const tall = Math.max(1, (Number(row.amount) / most) * (HEIGHT - 4));
    return svg`<rect x=${place * step + step * 0.1} y=${HEIGHT - tall} width=${step * 0.8} height=${tall}><title>${named(row.key, 'day')}: ${money(row)}</title></rect>`;
  })}
    <text x="0" y=${HEIGHT + 13}>${named(rows[0].key, 'day')}</text>${count > 1 ? svg`<text x=${Math.max(count * step, LABELS)} y=${HEIGHT + 13} text-anchor="end">${named(rows.at(-1).key, 'day')}</text>` : nothing}</svg>`;
}

function bars(rows, group, named, money) {
  const sorted = [...rows].sort((a, b) => Number(b.amount) - Number(a.amount)).slice(0, 6);
  const most = Number(sorted[0]?.amount ?? 1);
  return html`<dl class="bars">${sorted.map((row) => html`<dt>${named(row.key, group)}</dt>
    <dd><meter min="0" max=${most} value=${Number(row.amount)} aria-hidden="true"></meter><span>${money(row)}</span></dd>`)}</dl>`;
}
