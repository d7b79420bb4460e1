// What people do with a conversation beside writing.

import { html, nothing } from '../lit/lit-html.js';
import { patch } from '../base/api.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { me } from '../base/people.js';
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
  const button = (drawing, words, click) => html`<button class="plain wide-only" @click=${click} title=${t(words)} aria-label=${t(words)}>${icon(drawing)}<span>${t(words)}</span></button>`;
  return html`
    ${me() && !one.assignee && one.status === 'open' ? button('hand', 'takeIt', () => update(one.id, { assignee: me().id }, t('takenNow'))) : nothing}
    ${one.status === 'open' ? html`<button class="plain wide-only" @click=${() => change({ dialog: { kind: 'snooze', conversation: one.id } })} title=${t('snooze')} aria-label=${t('snooze')}>${icon('wait')}</button>
      ${button('tick', 'resolve', () => update(one.id, { status: 'resolved' }, t('resolvedNow')))}`
    : button('inbox', 'reopen', () => update(one.id, { status: 'open' }, t('reopenedNow')))}`;
}
