// How far a message of ours got, in a mark and in words, with the time of each step.

import { html } from '../lit/lit-html.js';
import { term } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { clockTime } from '../base/time.js';

const MARKS = { queued: 'clock', sending: 'clock', sent: 'tick', delivered: 'ticks', read: 'ticks', played: 'ticks', failed: 'warn', unknown: 'warn', held: 'hold', expired: 'warn', cancelled: 'close' };

export function delivery(message) {
  const history = message.statuses.map(({ status, at }) => `${term('statuses', status)} ${clockTime(at)}`).join('\n');
  return html`<span class="delivery ${message.status}" title=${history}>${icon(MARKS[message.status] ?? 'clock')}<span class="word">${term('statuses', message.status)}</span></span>`;
}
