// The templates of every account as Meta has them: whether they may be used, and if not, why.

import { html, nothing } from '../lit/lit-html.js';
import { freshKey, post } from '../base/api.js';
import { account } from '../base/company.js';
import { t, term } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { notify, state } from '../base/store.js';
import { more, paged } from './paged.js';
import { reload } from './page.js';

const LOOKS = { approved: 'open', rejected: 'bad', disabled: 'bad', paused: 'closing', pending: 'closing' };

export const templates = {
  load: () => paged('/v1/templates?limit=100'),

  view(list) {
    return html`<div class="filters">
        ${state.accounts.filter((one) => state.channels.get(one.channel)?.reopening === 'template').map((one) => html`<button @click=${() => synchronise(one)}>${icon('swap')}<span>${t('synchronise', one.name)}</span></button>`)}</div>
      ${list.rows.length ? nothing : html`<p class="empty">${t('noTemplatesYet')}</p>`}
      <ul class="tiles">${list.rows.map(card)}</ul>${more(list)}`;
  },
};

function card(one) {
  const body = one.components.find((part) => part.type === 'body')?.text ?? '';
  return html`<li class="tile">
    <header><h2>${one.name}</h2><span class="chip quiet">${one.language}</span><span class="space"></span>
      <span class="chip ${LOOKS[one.status] ?? 'quiet'}">${one.status === 'approved' ? t('approved') : term('templateStates', one.status)}</span></header>
    <p>${body}</p>
    <p class="muted">${term('categories', one.category)} · ${account(one.account_id)?.name ?? ''}${one.quality ? html` · ${t('quality')}: ${one.quality}` : nothing}</p>
    ${one.reason ? html`<p class="fault">${one.reason}</p>` : nothing}
  </li>`;
}

async function synchronise(one) {
  try {
    await post('/v1/templates/sync', { account_id: one.id }, freshKey());
    notify(t('synchronised'));
    state.templates.clear();
    await reload();
  } catch (problem) {
    notify(problem.message, 'bad');
  }
}
