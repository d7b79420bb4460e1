// How a conversation's window stands at this moment, and what it looks like.

import { html } from '../lit/lit-html.js';
import { icon } from './icons.js';
import { t } from './i18n.js';
import { HOUR, span, until } from './time.js';

const CLOSING = 2 * HOUR;

/** open, closing, closed or never; with the time that is left. */
export function standing(window) {
  if (window.state === 'never_opened') {
    return { kind: 'never', left: 0 };
  }
  const left = until(window.closes_at);
  if (window.state === 'closed' || left <= 0) {
    return { kind: 'closed', left: 0 };
  }
  return { kind: left < CLOSING ? 'closing' : 'open', left };
}

/** The window in a few characters; shape and words tell as much as colour. */
export function chip(window) {
  const { kind, left } = standing(window);
  const words = { open: () => span(left), closing: () => span(left), closed: () => t('closed'), never: () => t('neverOpened') }[kind]();
  const spoken = { open: () => t('openFor', span(left)), closing: () => t('closesIn', span(left)), closed: () => t('windowClosed'), never: () => t('neverOpened') }[kind]();
  return html`<span class="chip ${kind}" title=${spoken}>${icon(kind)}<span aria-hidden="true">${words}</span><span class="unseen">${spoken}</span></span>`;
}
