// The inbox: views, filters, search, and the list.

import { html, nothing } from '../lit/lit-html.js';
import { channelIcon, channelName } from '../base/company.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { change, state } from '../base/store.js';
import { starting } from '../dialogs/start.js';
import { careFilter } from './care.js';
import { loadFirst, look } from './data.js';
import { rows } from './rows.js';

const VIEWS = ['all', 'unread', 'closing_soon', 'open', 'waiting'];
let typing = 0;

export function inbox() {
  return html`<section class="inbox" aria-label=${t('inbox')}>
    <div class="inbox-head">
      <div class="find"><label class="search">${icon('search')}<span class="unseen">${t('searchHelp')}</span>
        <input type="search" placeholder=${t('search')} title=${t('searchHelp')} .value=${state.search} @input=${searched}></label>
        ${starting().length ? html`<button class="plain" @click=${() => change({ dialog: { kind: 'start' } })} title=${t('startConversation')} aria-label=${t('startConversation')}>${icon('plus')}</button>` : nothing}</div>
      ${filter()}
      ${careFilter(look)}
      <nav class="views" aria-label=${t('views')}>${VIEWS.map(view)}</nav>
    </div>
    ${state.list.slow ? html`<p class="slow" role="status">${icon('clock')}<span>${t('searchSlow')}</span></p>` : nothing}
    ${body()}
  </section>`;
}

function view(name) {
  return html`<button class="view" aria-pressed=${state.view === name} @click=${() => look({ view: name })}>${t(`view_${name}`)}</button>`;
}

/** By channel, and by account where a channel has several. */
function filter() {
  const channels = [...new Set(state.accounts.map((account) => account.channel))];
  const several = channels.length < state.accounts.length;
  return html`${channels.length < 2 ? nothing : html`<div class="filter" role="group" aria-label=${t('filter')}>${channels.map(only)}</div>`}
    ${several ? html`<label class="accounts"><span class="unseen">${t('account')}</span>
      <select @change=${(event) => look({ account: event.target.value })}><option value="">${t('everyAccount')}</option>
        ${state.accounts.map((account) => html`<option value=${account.id} ?selected=${state.account === account.id}>${account.name}</option>`)}</select></label>` : nothing}`;
}

/** One channel alone; pressed again, all of them. */
function only(channel) {
  const pressed = state.channel === channel;
  return html`<button class="plain" aria-pressed=${pressed} title=${channelName(channel)} aria-label=${channelName(channel)}
    @click=${() => look({ channel: pressed ? '' : channel, account: '' })}><img src=${channelIcon(channel)} alt="" width="20" height="20"></button>`;
}

function searched(event) {
  state.search = event.target.value;
  clearTimeout(typing);
  typing = setTimeout(loadFirst, 200);
}

function body() {
  const { ids, loading, failed } = state.list;
  if (!state.company) {
    return html`<p class="empty" role="status">${t('loading')}</p>`;
  }
  if (failed) {
    return html`<div class="empty"><p>${t('listFailed')}</p><button @click=${loadFirst}>${t('tryAgain')}</button></div>`;
  }
  if (ids.length === 0) {
    return loading ? html`<p class="empty" role="status">${t('loading')}</p>` : empty();
  }
  return rows();
}

function empty() {
  if (state.accounts.length === 0 && state.session.agent?.role === 'admin') {
    return html`<div class="empty">${icon('phone')}<p>${t('noAccountYet')}</p><a class="button primary-link" href="#/admin/accounts/new">${t('addAccount')}</a></div>`;
  }
  const narrowed = state.search || state.channel || state.account || state.care || state.status || state.view !== 'all';
  return html`<div class="empty">${icon('inbox')}
    <p>${narrowed ? t('nothingHere') : t('inboxEmpty')}</p>
    ${narrowed ? html`<button @click=${() => look({ search: '', channel: '', account: '', care: '', status: '', view: 'all' })}>${t('showAll')}</button>`
    : state.sandbox && state.panel !== 'sandbox' ? html`<button class="primary" @click=${() => change({ panel: 'sandbox' })}>${icon('phone')}<span>${t('openPhones')}</span></button>` : nothing}
  </div>`;
}
