// Where an answer is written, as far as one may be: it follows the window as it closes and opens.

import { html, nothing } from '../lit/lit-html.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { state } from '../base/store.js';
import { dateTime, MINUTE, span, until } from '../base/time.js';
import { standing } from '../base/window.js';
import { blocked } from './blocked.js';
import { editor, noteButton } from './editor.js';
import { leaveComposer } from './focus.js';

/** What the service decided; a window that has just closed is closed before we are told so. */
export function composer(one) {
  const { reply } = one;
  if (!reply) {
    return html`<footer class="composer"><p class="decision">${t('cannotAnswer')}${noteButton()}</p>${state.mode === 'note' ? editor(one, 'note') : nothing}</footer>`;
  }
  const ended = reply.outcome === 'allowed' && reply.until && until(reply.until) <= 0;
  if (ended) {
    return html`<footer class="composer"><p class="decision">${t('windowClosed')}</p></footer>`;
  }
  const free = reply.outcome === 'allowed';
  return html`<footer class="composer ${free ? standing(one.window).kind : 'closed'}" @keydown=${leaveComposer}>
    ${free ? timeLeft(one) : blocked(one)}
    ${free || state.mode !== 'free' ? editor(one, free && state.mode !== 'note' ? 'free' : state.mode) : nothing}
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
