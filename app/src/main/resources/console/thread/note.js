// A private note among the messages: plainly not one of them.

import { html, nothing } from '../lit/lit-html.js';
import { remove } from '../base/api.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { face, me } from '../base/people.js';
import { change, notify, state } from '../base/store.js';
import { clockTime, dateTime } from '../base/time.js';

export function note(one) {
  return html`<article class="private-note">
    ${one.agent_id ? face(one.agent_id, '', one.author_name ?? '?') : icon('note')}
    <div><p class="label">${icon('lock')}<b>${t('privateNote')}</b> · ${one.author_name ?? t('automation')}
        <time datetime=${one.created_at} title=${dateTime(one.created_at)}>${clockTime(one.created_at)}</time></p>
      <p class="words" dir="auto">${marked(one)}</p></div>
    ${one.agent_id === (me()?.id ?? null) ? html`<button class="plain" @click=${() => take(one)} title=${t('deleteNote')} aria-label=${t('deleteNote')}>${icon('close')}</button>` : nothing}
  </article>`;
}

/** Names of those who are mentioned stand out. */
function marked({ text, mentions }) {
  const names = mentions.map((id) => state.agents.find((agent) => agent.id === id)?.name).filter(Boolean).map((name) => `@${name}`);
  if (!names.length) {
    return text;
  }
  const either = new RegExp(`(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`);
  return text.split(either).map((piece) => (names.includes(piece) ? html`<b class="mention">${piece}</b>` : piece));
}

async function take(one) {
  try {
    await remove(`/v1/conversations/${encodeURIComponent(one.conversation_id)}/notes/${encodeURIComponent(one.id)}`);
    dropNote(one.id);
  } catch (problem) {
    notify(problem.message, 'bad');
  }
}

export function putNote(one) {
  if (state.thread && one.conversation_id === state.open) {
    const notes = [...state.thread.notes.filter((known) => known.id !== one.id), one];
    change({ thread: { ...state.thread, notes } });
  }
}

export function dropNote(id) {
  if (state.thread?.notes.some((known) => known.id === id)) {
    change({ thread: { ...state.thread, notes: state.thread.notes.filter((known) => known.id !== id) } });
  }
}
