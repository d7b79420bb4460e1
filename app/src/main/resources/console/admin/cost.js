// What messages cost: the books by day, category, account or channel, what answering in time saved,
// how much may be spent, and the prices it all rests on.

import { html, nothing } from '../lit/lit-html.js';
import { get } from '../base/api.js';
import { account, channelName } from '../base/company.js';
import { t, term } from '../base/i18n.js';
import { money } from '../base/money.js';
import { state } from '../base/store.js';
import { dayName, HOUR } from '../base/time.js';
import { budgets, budgetsOf } from './budgets.js';
import { charts } from './charts.js';
import { priceList } from './price-list.js';
import { reload } from './page.js';
import { savings } from './savings.js';

const GROUPS = ['day', 'category', 'account', 'channel'];
const asked = { group_by: 'day', from: '', to: '' };

export const cost = {
  async load() {
    const priced = [...state.channels.values()].filter((one) => one.reopening === 'template');
    const [saved, cards, limits, ...usage] = await Promise.all([
      get(`/v1/usage/savings?${query()}`), Promise.all(priced.map(cardOf)), budgetsOf(priced), ...GROUPS.map((group) => get(`/v1/usage?${query(group)}`)),
    ]);
    return { usage: Object.fromEntries(GROUPS.map((group, place) => [group, usage[place].data])), saved: saved.data, cards, limits };
  },

  view({ usage, saved, cards, limits }) {
    const rows = usage[asked.group_by];
    return html`<div class="filters">
        <label class="field"><span>${t('from')}</span><input type="date" .value=${asked.from} @change=${(event) => ask({ from: event.target.value })}></label>
        <label class="field"><span>${t('to')}</span><input type="date" min=${asked.from || nothing} .value=${asked.to} @change=${(event) => ask({ to: event.target.value })}></label>
        <div class="tabs" role="group" aria-label=${t('groupBy')}>${GROUPS.map((group) => html`<button aria-pressed=${group === asked.group_by} @click=${() => ask({ group_by: group })}>${term('groups', group)}</button>`)}</div>
        <a class="button" href="/v1/usage?${query()}&format=csv" download="usage.csv">CSV</a></div>
      ${charts(usage, dearest(usage.channel), { named, money })}
      ${rows.length ? table(rows) : html`<p class="empty">${t('noCostYet')}</p>`}
      ${savings(saved, term('groups', asked.group_by), { named, money })}
      ${budgets(limits, money)}
      ${cards.map(priceList)}`;
  },
};

async function cardOf(channel) {
  try {
    return { channel, card: await get(`/v1/rate-cards/${encodeURIComponent(channel.id)}`) };
  } catch {
    return { channel, card: null };
  }
}

function query(group = asked.group_by) {
  return new URLSearchParams(Object.entries({ ...asked, to: dayAfter(asked.to), group_by: group }).filter(([, value]) => value));
}

/** People name the last day that counts; the service is told the first that does not. */
function dayAfter(day) {
  return day && new Date(Date.parse(day) + 24 * HOUR).toISOString().slice(0, 10);
}

/** The currency in which most is spent: sums of several are never added. */
function dearest(rows) {
  return [...rows].sort((a, b) => Number(b.amount ?? 0) - Number(a.amount ?? 0))[0]?.currency;
}

function table(rows) {
  const most = Math.max(...rows.map((row) => Number(row.amount ?? 0)));
  return html`<div class="table" tabindex="0" role="region" aria-label=${t('section_cost')}><table>
    <thead><tr><th scope="col">${term('groups', asked.group_by)}</th><th scope="col">${t('messages')}</th><th scope="col" class="less">${t('delivered')}</th><th scope="col">${t('charged')}</th><th scope="col">${t('amount')}</th><th scope="col"><span class="unseen">${t('share')}</span></th></tr></thead>
    <tbody>${rows.map((row) => html`<tr><th scope="row">${named(row.key)}</th><td>${row.messages}</td><td class="less">${row.delivered}</td><td>${row.charged}</td>
      <td>${money(row)}${row.unpriced ? html`<br><small>${t('unpriced', row.unpriced)}</small>` : nothing}</td>
      <td><meter min="0" max=${most || 1} value=${Number(row.amount ?? 0)} aria-label=${t('share')}></meter></td></tr>`)}</tbody></table></div>`;
}

function named(key, group = asked.group_by) {
  return group === 'account' ? account(key)?.name ?? key
    : group === 'channel' ? channelName(key)
      : group === 'category' ? term('categories', key) : dayName(key);
}

function ask(changes) {
  Object.assign(asked, changes);
  reload();
}
