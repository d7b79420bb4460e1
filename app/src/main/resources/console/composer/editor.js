// Where one writes: an answer, a text to be held, or a note that only colleagues see.

import { html, nothing } from '../lit/lit-html.js';
import { live } from '../lit/directives/live.js';
import { drawn } from '../base/place.js';
import { draft, keepDraft } from '../base/drafts.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { writes } from '../base/presence.js';
import { change, conversation, state } from '../base/store.js';
import { messageOf } from '../thread/data.js';
import { preview } from '../thread/preview.js';
import { attach, attached } from './attachments.js';
import { attachButton, attachedFiles } from './attached.js';
import { lengthLine, room } from './length.js';
import { noteDraft } from './mentions.js';
import { gaps } from './replies.js';
import { send, typing } from './send.js';
import { meant, suggestions, suggestKey } from './suggest.js';

const HINTS = { hold: 'writeToHold', note: 'writeNote' };

export function editor(one, mode) {
  const id = mode === 'note' ? noteDraft(one.id) : one.id;
  const written = draft(id).text;
  const files = mode === 'note' ? [] : attached(one.id);
  const space = room(one, mode, written);
  const missing = mode === 'note' ? [] : gaps(written);
  // What was typed to find a saved reply is no message.
  const searching = mode !== 'note' && meant(one, mode, written);
  const ready = (written.trim() || files.length) && !state.sending && space.count <= space.most
    && !missing.length && !searching && files.every((file) => file.id);
  return html`<form class="editor ${mode}" @submit=${(event) => { event.preventDefault(); if (ready) { send(one, mode); } }}>
    ${mode === 'free' ? nothing : html`<p class="mode">${icon({ hold: 'hold', note: 'lock' }[mode] ?? 'person')}<span>${t(`mode_${mode}`)}</span>
      <button type="button" class="link" @click=${() => change({ mode: 'free' })}>${t('cancel')}</button></p>`}
    ${mode === 'free' ? quoted() : nothing}
    ${mode === 'note' ? nothing : attachedFiles(one)}
    ${missing.length ? html`<p class="length over" role="alert">${icon('warn')} ${t('stillMissing', missing.map((gap) => `{{${gap}}}`).join(', '))}</p>` : nothing}
    ${lengthLine(space, mode, () => send(one, mode, true))}
    ${suggestions(one, mode, written)}
    <label><span class="unseen">${t(mode === 'note' ? 'privateNote' : 'message')}</span>
      <textarea rows="1" name="text" dir="auto" placeholder=${t(HINTS[mode] ?? 'write')} aria-autocomplete="list" aria-controls=${meant(one, mode, written) ? 'suggest' : nothing}
        aria-activedescendant=${meant(one, mode, written) ?? nothing}
        .value=${live(written)} @input=${(event) => wrote(event, one, id, mode)} @keydown=${(event) => keyed(event, one, mode, written)}
        @paste=${(event) => pasted(event, one, mode)} ${drawn(grow)}></textarea></label>
    <div class="tools">
      ${mode === 'note' ? nothing : html`${attachButton(one)}
        <button type="button" class="plain" @click=${() => slash(one)} title=${t('savedRepliesHint')} aria-label=${t('savedReplies')}>${icon('slash')}</button>`}
      ${one.reply?.outcome === 'allowed' && mode === 'free' ? html`<button type="button" class="plain template-button" @click=${() => change({ dialog: { kind: 'template', conversation: one.id } })} title=${t('useTemplate')} aria-label=${t('useTemplate')}>${icon('template')}</button>` : nothing}
      ${mode === 'free' ? noteButton() : nothing}
      <button class="primary" ?disabled=${!ready} title=${t('sendHint')}>${icon({ hold: 'hold', note: 'note' }[mode] ?? 'send')}<span>${t(button(one, mode))}</span></button>
    </div>
  </form>`;
}

function button(one, mode) {
  return { hold: 'holdIt', note: 'keepNote' }[mode] ?? (one.reply?.certainty === 'possible' ? 'sendAnyway' : 'send');
}

export function noteButton() {
  return html`<button type="button" class="plain" @click=${() => write('note')} title=${t('addNote')} aria-label=${t('addNote')}>${icon('note')}</button>`;
}

export function write(mode) {
  change({ mode });
  queueMicrotask(() => document.querySelector('.editor textarea')?.focus());
}

/** The message that is answered. */
function quoted() {
  const one = state.quoting && messageOf(state.quoting);
  return one ? html`<p class="quoting">${icon('reply')}<span><b>${one.direction === 'outbound' ? t('yourself') : conversation()?.contact?.name}</b> ${preview({ type: one.type, text: one.text })}</span>
    <button type="button" class="plain" @click=${() => change({ quoting: null })} title=${t('cancel')} aria-label=${t('cancel')}>${icon('close')}</button></p>` : nothing;
}

function wrote(event, one, id, mode) {
  keepDraft(id, event.target.value);
  if (mode !== 'note') {
    typing(one.id);
  }
  writes();
  change();
}

function slash(one) {
  if (!draft(one.id).text.startsWith('/')) {
    keepDraft(one.id, `/${draft(one.id).text}`);
  }
  write(state.mode);
}

/** Enter sends, Shift and Enter begin a new line; not while a character is being composed. */
function keyed(event, one, mode, written) {
  if (event.isComposing || suggestKey(event, one, mode, written)) {
    return;
  }
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
}

function pasted(event, one, mode) {
  const files = [...event.clipboardData.files];
  if (files.length && mode !== 'note') {
    event.preventDefault();
    attach(one, files);
  }
}

/** As high as its text; measured only where the text is another, since measuring is not free. */
function grow(element) {
  const measured = `${element.clientWidth} ${element.value}`;
  if (element.dataset.measured !== measured) {
    element.dataset.measured = measured;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight + 2, 180)}px`;
  }
}
