// Tells of new messages on the desktop while nobody looks at the page. The browser is asked for it
// only when somebody clicks.

import { html, nothing } from '../lit/lit-html.js';
import { get } from '../base/api.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { linkTo } from '../base/route.js';
import { change, notify, state } from '../base/store.js';
import { preview } from '../thread/preview.js';

const KEY = 'casement.alerts';

function wanted() {
  return localStorage.getItem(KEY) === 'on' && globalThis.Notification?.permission === 'granted';
}

export function alertsButton() {
  if (!globalThis.Notification) {
    return nothing;
  }
  const words = t(wanted() ? 'alertsOn' : 'alertsOff');
  return html`<button class="plain alerts wide-only" aria-pressed=${wanted()} @click=${toggle} title=${words} aria-label=${words}>${icon(wanted() ? 'bell' : 'bellOff')}</button>`;
}

async function toggle() {
  if (wanted()) {
    localStorage.removeItem(KEY);
  } else if (await Notification.requestPermission() === 'granted') {
    localStorage.setItem(KEY, 'on');
    notify(t('alertsNow'));
  } else {
    notify(t('alertsRefused'), 'bad');
  }
  change();
}

/** A customer wrote. */
export async function alertOf({ direction, type, text, conversation_id: id }) {
  if (direction !== 'inbound' || !wanted()) {
    return;
  }
  // A first message may be told of before its conversation is.
  const one = state.conversations.get(id) ?? await get(`/v1/conversations/${encodeURIComponent(id)}`).catch(() => null);
  tell(one?.contact?.name ?? t('unknownCustomer'), preview({ type, text }), id);
}

/** A colleague wants somebody to see a note. */
export function alertOfNote(note) {
  if (note.mentions.includes(state.session?.agent?.id) && note.agent_id !== state.session.agent.id) {
    const title = t('mentionedYou', note.author_name ?? '');
    tell(title, note.text, note.conversation_id);
    notify(title);
  }
}

function tell(title, body, conversation) {
  if (!wanted() || (document.visibilityState === 'visible' && document.hasFocus())) {
    return;
  }
  const shown = new Notification(title, { body, tag: conversation });
  shown.onclick = () => {
    globalThis.focus();
    location.hash = linkTo(conversation);
    shown.close();
  };
}
