// What can be done with a message: answer it, react to it, copy it, see what it cost and how it went.

import { html, nothing } from '../lit/lit-html.js';
import { freshKey, post } from '../base/api.js';
import { ruleTitle } from '../base/company.js';
import { t, term } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { can } from '../base/limits.js';
import { drawn } from '../base/place.js';
import { change, conversation, notify, state } from '../base/store.js';
import { dateTime } from '../base/time.js';
import { price } from '../details/clocks.js';
import { putMessage } from './data.js';

const REACTIONS = ['👍', '❤️', '😂', '😮', '😢', '🙏'];

export function menuButton(one) {
  const open = state.menu === one.id;
  return html`<button class="plain more-actions" aria-expanded=${open} @click=${() => change({ menu: open ? null : one.id })} title=${t('messageActions')} aria-label=${t('messageActions')}>${icon('more')}</button>`;
}

export function menu(one) {
  if (state.menu !== one.id) {
    return nothing;
  }
  const { channel, reply } = conversation() ?? {};
  const free = reply?.outcome === 'allowed' && one.external_id;
  return html`<div class="message-actions" role="group" aria-label=${t('messageActions')} ${drawn(intoSight)} @keydown=${(event) => event.key === 'Escape' && change({ menu: null })}>
    ${free && can(channel, 'replies') ? html`<button @click=${() => quote(one)}>${icon('reply')}<span>${t('replyTo')}</span></button>` : nothing}
    ${free && can(channel, 'reactions') && one.direction === 'inbound' ? html`<span class="emojis">${REACTIONS.map((emoji) => html`<button class="plain" aria-label=${t('reactWith', emoji)} @click=${() => react(one, emoji)}>${emoji}</button>`)}
      ${reacted(one) ? html`<button class="plain" title=${t('takeReaction')} aria-label=${t('takeReaction')} @click=${() => react(one, null)}>${icon('close')}</button>` : nothing}</span>` : nothing}
    ${said(one) ? html`<button @click=${() => copy(one)}>${icon('copy')}<span>${t('copyText')}</span></button>` : nothing}
    ${course(one)}
  </div>`;
}

let shown = null;

/** Once, when it opens: beneath the last message there may be no room in sight. */
function intoSight(element) {
  if (shown !== element) {
    shown = element;
    requestAnimationFrame(() => element.scrollIntoView({ block: 'nearest' }));
  }
}

function said(one) {
  return one.text ?? one.media?.caption;
}

function quote(one) {
  change({ menu: null, quoting: one.id, mode: 'free' });
  queueMicrotask(() => document.querySelector('.editor textarea')?.focus());
}

function reacted(one) {
  return state.thread.messages.filter((other) => other.type === 'reaction' && other.direction === 'outbound' && other.reaction.message_id === one.id).at(-1)?.reaction.emoji;
}

async function react(one, emoji) {
  change({ menu: null });
  try {
    putMessage(await post(`/v1/conversations/${encodeURIComponent(one.conversation_id)}/messages`, { type: 'reaction', reaction: { message_id: one.id, emoji } }, freshKey()));
  } catch (problem) {
    notify(problem.message, 'bad');
  }
}

async function copy(one) {
  await navigator.clipboard.writeText(said(one));
  change({ menu: null });
  notify(t('copied'));
}

/** What it cost and by which rule it went, and each step it took. */
function course(one) {
  if (one.direction === 'inbound') {
    return html`<dl class="course"><dt>${t('received')}</dt><dd>${dateTime(one.created_at)}</dd></dl>`;
  }
  return html`<dl class="course">
    <dt>${t('price')}</dt><dd>${price(one.cost)}${one.cost?.category ? ` · ${term('categories', one.cost.category)}` : ''}</dd>
    ${one.decision?.rule ? html`<dt>${t('wentBy')}</dt><dd>${ruleTitle(one.decision.rule)}</dd>` : nothing}
    ${one.statuses.map(({ status, at, error }) => html`<dt>${term('statuses', status)}</dt><dd>${dateTime(at)}${error ? html`<br>${error.message}` : nothing}</dd>`)}</dl>`;
}
