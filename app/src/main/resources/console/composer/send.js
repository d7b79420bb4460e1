// Sends what was written. The key of the draft makes a second click the same request.

import { post } from '../base/api.js';
import { draft, keepDraft } from '../base/drafts.js';
import { t } from '../base/i18n.js';
import { change, notify, state } from '../base/store.js';
import { putMessage, refresh } from '../thread/data.js';

const MANNERS = {
  free: {},
  hold: { when_blocked: 'hold' },
  human_agent: { tag: 'HUMAN_AGENT' },
};

export async function send(one, mode) {
  const { text, key } = draft(one.id);
  if (!text.trim() || state.sending) {
    return;
  }
  change({ sending: true });
  try {
    const sent = await post(`/v1/conversations/${encodeURIComponent(one.id)}/messages`, { type: 'text', text: text.trim(), ...MANNERS[mode] }, key);
    keepDraft(one.id, '');
    if (state.thread) {
      state.thread.stick = true;
    }
    putMessage(sent);
    change({ mode: mode === 'hold' ? 'free' : state.mode });
  } catch (problem) {
    if (problem.status === 409) {
      // The window closed while we wrote. The text stays, and the composer says what can be done.
      await refresh();
    }
    notify(problem.fields?.map(({ message }) => message).join('; ') || problem.message || t('failed'), 'bad');
  } finally {
    change({ sending: false });
  }
}

let told = 0;

/** The customer sees that somebody writes, where the channel shows it. */
export function typing(id) {
  if (Date.now() - told > 8_000) {
    told = Date.now();
    post(`/v1/conversations/${encodeURIComponent(id)}/typing`).catch(() => {});
  }
}
