// Sends what was written. The key of the draft makes a second click the same request.

import { post } from '../base/api.js';
import { draft, keepDraft } from '../base/drafts.js';
import { t } from '../base/i18n.js';
import { stopsWriting } from '../base/presence.js';
import { change, notify, state } from '../base/store.js';
import { putMessage, refresh } from '../thread/data.js';
import { putNote } from '../thread/note.js';
import { attached, detach, messageOf, takesCaption } from './attachments.js';
import { mentionedIn, noteDraft } from './mentions.js';

const MANNERS = {
  free: {},
  hold: { when_blocked: 'hold' },
  human_agent: { tag: 'HUMAN_AGENT' },
};

const path = (one, what) => `/v1/conversations/${encodeURIComponent(one.id)}/${what}`;

export async function send(one, mode, split = false) {
  if (state.sending) {
    return;
  }
  change({ sending: true });
  try {
    await (mode === 'note' ? note(one) : messages(one, mode, split));
    stopsWriting();
    if (state.thread) {
      state.thread.stick = true;
    }
    change({ quoting: null, mode: mode === 'human_agent' ? mode : 'free' });
  } catch (problem) {
    if (problem.status === 409) {
      // The window closed while we wrote. The text stays, and the composer says what can be done.
      await refresh();
    }
    notify(problem.fields?.map(({ message }) => message).join('; ') || problem.message || t('failed'), 'bad');
  } finally {
    change({ sending: false, faultAwaits: false });
  }
}

async function note(one) {
  const id = noteDraft(one.id);
  const { text, key } = draft(id);
  const written = await post(path(one, 'notes'), { text: text.trim(), mentions: mentionedIn(text) }, key);
  keepDraft(id, '');
  putNote(written);
}

/** The words go with the one file there is, where it can have any; else first, and by themselves. */
async function messages(one, mode, split) {
  const files = attached(one.id);
  const { text, key } = draft(one.id);
  const more = { ...MANNERS[mode], ...(state.quoting && mode === 'free' ? { reply_to: state.quoting } : {}) };
  const words = text.trim();
  const caption = files.length === 1 && takesCaption(one.channel, files[0]) ? words : '';
  if (words && !caption) {
    putMessage(await post(path(one, 'messages'), { type: 'text', text: words, ...(split ? { split } : {}), ...more }, key));
    keepDraft(one.id, '');
  }
  for (const file of files) {
    putMessage(await post(path(one, 'messages'), { ...messageOf(file, caption || file.caption.trim()), ...(words && !caption ? MANNERS[mode] : more) }, file.key));
    detach(one.id, file);
  }
  if (caption) {
    keepDraft(one.id, '');
  }
}

let told = 0;

/** The customer sees that somebody writes, where the channel shows it. */
export function typing(id) {
  if (!state.faultAwaits && Date.now() - told > 8_000) {
    told = Date.now();
    post(`/v1/conversations/${encodeURIComponent(id)}/typing`).catch(() => {});
  }
}
