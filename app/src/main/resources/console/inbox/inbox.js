// The inbox: views, filters, search, and the list.

import { html, nothing } from '../lit/lit-html.js';
import { channelName } from '../base/company.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { state } from '../base/store.js';
import { loadFirst, look } from './data.js';
import { rows } from './rows.js';

const VIEWS = ['all', 'unread', 'closing_soon', 'open', 'waiting'];
let typing = 0;

export function inbox() {
  return html`<aside class="inbox" aria-label=${t('inbox')}>
    <div class="inbox-head">
      <label class="search">${icon('search')}<span class="unseen">${t('search')}</span>
        <input type="search" placeholder=${t('search')} .value=${state.search} @input=${searched}></label>
      ${filter()}
      <nav class="views" aria-label=${t('views')}>${VIEWS.map(view)}</nav>
    </div>
    ${body()}
  </aside>`;
}

function view(name) {
  return html`<button class="view" aria-pressed=${state.view === name} @click=${() => look({ view: name })}>${t(`view_${name}`)}</button>`;
}

/** By channel, and by account where a channel has several. */
function filter() {
  const channels = [...new Set(state.accounts.map((account) => account.channel))];
  if (state.accounts.length < 2) {
    return nothing;
  }
  const several = (channel) => state.accounts.filter((account) => account.channel === channel);
  return html`<label class="filter"><span class="unseen">${t('filter')}</span>
    <select @change=${filtered}>
      <option value="">${t('everyChannel')}</option>
      ${channels.map((channel) => html`<option value="channel:${channel}" ?selected=${state.channel === channel}>${channelName(channel)}</option>
        ${several(channel).length < 2 ? nothing : several(channel).map((account) =>
    html`<option value="account:${account.id}" ?selected=${state.account === account.id}>${account.name}</option>`)}`)}
    </select></label>`;
}

function filtered(event) {
  const [kind, id] = event.target.value.split(/:(.*)/s);
  look({ channel: kind === 'channel' ? id : '', account: kind === 'account' ? id : '' });
}

function searched(event) {
  state.search = event.target.value;
  clearTimeout(typing);
  typing = setTimeout(loadFirst, 200);
}

function body() {
  const { ids, loading, failed } = state.list;
  if (failed) {
    return html`<div class="empty"><p>${t('listFailed')}</p><button @click=${loadFirst}>${t('tryAgain')}</button></div>`;
  }
  if (ids.length === 0) {
    return loading ? html`<p class="empty" role="status">${t('loading')}</p>` : empty();
  }
  return rows();
}

function empty() {
  const narrowed = state.search || state.channel || state.account || state.view !== 'all';
  return html`<div class="empty">${icon('inbox')}
    <p>${narrowed ? t('nothingHere') : t('inboxEmpty')}</p>
    ${narrowed ? html`<button @click=${() => look({ search: '', channel: '', account: '', view: 'all' })}>${t('showAll')}</button>` : nothing}
  </div>`;
}
