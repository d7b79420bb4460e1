// What people do with a conversation beside writing.

import { html } from '../lit/lit-html.js';
import { patch } from '../base/api.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { change, notify, state } from '../base/store.js';

export async function update(id, changes, said) {
  try {
    state.conversations.set(id, await patch(`/v1/conversations/${encodeURIComponent(id)}`, changes));
    change();
    if (said) {
      notify(said);
    }
  } catch (problem) {
    notify(problem.message, 'bad');
  }
}

export function actions(one) {
  return one.status === 'open'
    ? html`<button class="plain wide-only" @click=${() => update(one.id, { status: 'resolved' }, t('resolvedNow'))} title=${t('resolve')}>${icon('tick')}<span>${t('resolve')}</span></button>`
    : html`<button class="plain wide-only" @click=${() => update(one.id, { status: 'open' }, t('reopenedNow'))} title=${t('reopen')}>${icon('inbox')}<span>${t('reopen')}</span></button>`;
}
