// Where an answer is written, as far as one may be: it follows the window as it closes and opens.

import { html, nothing } from '../lit/lit-html.js';
import { live } from '../lit/directives/live.js';
import { drawn } from '../base/place.js';
import { draft, keepDraft } from '../base/drafts.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { change, state } from '../base/store.js';
import { dateTime, MINUTE, span, until } from '../base/time.js';
import { standing } from '../base/window.js';
import { blocked } from './blocked.js';
import { leaveComposer } from './focus.js';
import { send, typing } from './send.js';

/** What the service decided; a window that has just closed is closed before we are told so. */
export function composer(one) {
  const { reply } = one;
  if (!reply) {
    return html`<footer class="composer"><p class="decision">${t('cannotAnswer')}</p></footer>`;
  }
  const ended = reply.outcome === 'allowed' && reply.until && until(reply.until) <= 0;
  if (ended) {
    return html`<footer class="composer"><p class="decision">${t('windowClosed')}</p></footer>`;
  }
  const free = reply.outcome === 'allowed';
  return html`<footer class="composer ${free ? standing(one.window).kind : 'closed'}" @keydown=${leaveComposer}>
    ${free ? timeLeft(one) : blocked(one)}
    ${free || state.mode !== 'free' ? editor(one, free ? 'free' : state.mode) : nothing}
  </footer>`;
}

/** The same in a sentence, for those who do not see it change. */
export function aloud(one) {
  const { reply } = one;
  return !reply ? t('cannotAnswer') : reply.outcome !== 'allowed' ? reply.message
    : reply.until && until(reply.until) <= 0 ? t('windowClosed') : t('mayWrite');
}

function timeLeft(one) {
  const { kind, left } = standing(one.window);
  const { reply } = one;
  if (reply.certainty === 'possible') {
    return html`<p class="time-left warning">${icon('warn')}<span>${reply.message}</span></p>`;
  }
  if (kind !== 'open' && kind !== 'closing') {
    return html`<p class="time-left">${icon('info')}<span>${reply.message}</span></p>`;
  }
  const whole = Date.parse(one.window.closes_at) - Date.parse(one.window.opened_at);
  return html`<div class="time-left ${kind}">${icon(kind)}
    <span>${kind === 'closing' ? t('closesIn', span(left)) : t('openFor', span(left))}
      <span class="wide-only muted">${t('untilTime', dateTime(one.window.closes_at))}</span></span>
    <progress max=${whole} value=${Math.max(0, left)} aria-label=${t('timeLeft')}></progress>
    ${left < 10 * MINUTE ? html`<span class="unseen" role="alert">${t('closingSoonAloud')}</span>` : nothing}
  </div>`;
}

function editor(one, mode) {
  const written = draft(one.id).text;
  return html`<form class="editor ${mode}" @submit=${(event) => submitted(event, one, mode)}>
    ${mode === 'free' ? nothing : html`<p class="mode">${icon(mode === 'hold' ? 'hold' : 'person')} ${t(`mode_${mode}`)}
      <button type="button" class="link" @click=${() => change({ mode: 'free' })}>${t('cancel')}</button></p>`}
    <label><span class="unseen">${t('message')}</span>
      <textarea rows="1" name="text" dir="auto" placeholder=${t(mode === 'hold' ? 'writeToHold' : 'write')}
        .value=${live(written)} @input=${(event) => wrote(event, one)} @keydown=${keyed} ${drawn(grow)}></textarea></label>
    <button class="primary" ?disabled=${!written.trim() || state.sending} title=${t('sendHint')}>${icon(mode === 'hold' ? 'hold' : 'send')}<span>${t(mode === 'hold' ? 'holdIt' : one.reply.certainty === 'possible' ? 'sendAnyway' : 'send')}</span></button>
    ${one.reply.outcome === 'allowed' ? html`<button type="button" class="plain template-button" @click=${() => change({ dialog: { kind: 'template', conversation: one.id } })} title=${t('useTemplate')} aria-label=${t('useTemplate')}>${icon('template')}</button>` : nothing}
  </form>`;
}

function wrote(event, one) {
  keepDraft(one.id, event.target.value);
  typing(one.id);
  change();
}

/** Enter sends, Shift and Enter begin a new line; not while a character is being composed. */
function keyed(event) {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
}

function submitted(event, one, mode) {
  event.preventDefault();
  send(one, mode);
}

function grow(element) {
  element.style.height = 'auto';
  element.style.height = `${Math.min(element.scrollHeight + 2, 180)}px`;
}
