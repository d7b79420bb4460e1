// What messages cost: the books by day, category, account or channel, what answering in time saved,
// and the prices they rest on.

import { html, nothing } from '../lit/lit-html.js';
import { get } from '../base/api.js';
import { account, channelName } from '../base/company.js';
import { language, t, term } from '../base/i18n.js';
import { state } from '../base/store.js';
import { charts } from './charts.js';
import { priceList } from './price-list.js';
import { reload } from './page.js';
import { savings } from './savings.js';

const GROUPS = ['day', 'category', 'account', 'channel'];
const asked = { group_by: 'day', from: '', to: '' };

export const cost = {
  async load() {
    const priced = [...state.channels.values()].filter((one) => one.reopening === 'template');
    const [saved, cards, ...usage] = await Promise.all([
      get(`/v1/usage/savings?${query()}`), Promise.all(priced.map(cardOf)), ...GROUPS.map((group) => get(`/v1/usage?${query(group)}`)),
    ]);
    return { usage: Object.fromEntries(GROUPS.map((group, place) => [group, usage[place].data])), saved: saved.data, cards };
  },

  view({ usage, saved, cards }) {
    const rows = usage[asked.group_by];
    return html`<div class="filters">
        <label class="field"><span>${t('from')}</span><input type="date" .value=${asked.from} @change=${(event) => ask({ from: event.target.value })}></label>
        <label class="field"><span>${t('toBefore')}</span><input type="date" .value=${asked.to} @change=${(event) => ask({ to: event.target.value })}></label>
        <div class="tabs" role="group" aria-label=${t('groupBy')}>${GROUPS.map((group) => html`<button aria-pressed=${group === asked.group_by} @click=${() => ask({ group_by: group })}>${term('groups', group)}</button>`)}</div>
        <a class="button" href="/v1/usage?${query()}&format=csv" download="usage.csv">CSV</a></div>
      ${charts(usage, dearest(usage.channel), { named, money })}
      ${rows.length ? table(rows) : html`<p class="empty">${t('noCostYet')}</p>`}
      ${savings(saved, term('groups', asked.group_by), { named, money })}
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
  return new URLSearchParams(Object.entries({ ...asked, group_by: group }).filter(([, value]) => value));
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
      : group === 'category' ? term('categories', key) : key;
}

function money({ amount, currency }) {
  return amount === null || currency === null ? '—' : new Intl.NumberFormat(language(), { style: 'currency', currency, maximumFractionDigits: 4 }).format(amount);
}

function ask(changes) {
  Object.assign(asked, changes);
  reload();
}
