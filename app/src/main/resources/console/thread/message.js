// One message: what it answers, what it says, what became of it.

import { html, nothing } from '../lit/lit-html.js';
import { post, remove } from '../base/api.js';
import { agentName } from '../base/company.js';
import { t, term } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { conversation, notify, state } from '../base/store.js';
import { clockTime, dateTime, until } from '../base/time.js';
import { content } from './content.js';
import { messageOf } from './data.js';
import { delivery } from './delivery.js';
import { menu, menuButton } from './menu.js';
import { preview } from './preview.js';

export function message(one, follows) {
  if (one.type === 'system' || one.type === 'call') {
    return html`<p class="notice-line">${content(one)} <time datetime=${one.sent_at}>${clockTime(one.sent_at)}</time></p>`;
  }
  const ours = one.direction === 'outbound';
  return html`<article class="message ${one.direction} ${one.status} ${follows ? 'follows' : ''}" data-type=${one.type}>
    <span class="unseen">${ours ? t('youWrote') : t('wrote', conversation()?.contact?.name ?? '')}</span>
    <div class="beside"><div class="bubble">
      ${origin(one)}
      ${quote(one)}
      ${content(one)}
      ${reactions(one)}
      <p class="meta">
        ${one.edited_at ? html`<span>${t('edited')}</span>` : nothing}
        ${author(one)}
        <time datetime=${one.sent_at} title=${dateTime(one.sent_at)}>${clockTime(one.sent_at)}</time>
        ${ours ? delivery(one) : nothing}
      </p>
    </div>${menuButton(one)}</div>
    ${menu(one)}
    ${held(one)}
    ${failure(one)}
    ${doubt(one)}
  </article>`;
}

/** Where it came from: an ad, a story, somebody else's words, a comment that all can read. */
function origin(one) {
  const said = [
    one.referral && t('cameFrom', one.referral.headline ?? term('sources', one.referral.source)),
    one.story && t('aboutStory'),
    one.forwarded && t(`forwarded_${one.forwarded}`),
    one.echo && t('echo'),
    one.about_product && t('aboutProduct', one.about_product.product),
  ].filter(Boolean);
  return said.length ? html`<p class="origin">${said.join(' · ')}</p>` : nothing;
}

function quote(one) {
  if (!one.reply_to) {
    return nothing;
  }
  const answered = messageOf(one.reply_to);
  return html`<blockquote>${answered ? html`<b>${answered.direction === 'outbound' ? t('yourself') : conversation()?.contact?.name}</b>${preview({ type: answered.type, text: answered.text })}` : t('quotesOlder')}</blockquote>`;
}

function reactions(one) {
  const latest = new Map();
  (state.thread?.messages ?? [])
    .filter((other) => other.type === 'reaction' && other.reaction.message_id === one.id)
    .forEach((other) => latest.set(other.direction, other));
  const shown = [...latest.values()].filter((other) => other.reaction.emoji);
  return shown.length ? html`<p class="reactions">${shown.map((other) => html`<span title=${other.direction === 'outbound' ? t('yourself') : conversation()?.contact?.name}>${other.reaction.emoji}</span>`)}</p>` : nothing;
}

function author(one) {
  if (one.direction === 'inbound') {
    return nothing;
  }
  return one.agent_id && one.agent_id !== state.session?.agent?.id ? html`<span>${agentName(one.agent_id)}</span>`
    : one.author_name ? html`<span>${one.author_name}</span>` : nothing;
}

function held(one) {
  return one.status === 'held' ? html`<p class="under hold-line">${icon('hold')} ${t('heldUntil')}
    <button class="link" @click=${() => withdraw(one)}>${t('withdraw')}</button></p>` : nothing;
}

async function withdraw(one) {
  await remove(`/v1/messages/${encodeURIComponent(one.id)}`).catch((problem) => notify(problem.message, 'bad'));
}

/** What went wrong, and whose turn it is. */
function failure(one) {
  if (!one.error || !['failed', 'unknown', 'queued', 'expired'].includes(one.status)) {
    return nothing;
  }
  return html`<div class="under failed-line" role="note">${icon('warn')}<p>${one.error.message}
    <b>${term('whoActs', one.error.who)}</b>
    ${one.error.retry_at ? t('againAt', clockTime(one.error.retry_at)) : nothing}</p></div>`;
}

/** It may have arrived; whoever wants to be sure sends it again, knowing that it may come twice. */
function doubt(one) {
  if (one.resends) {
    return html`<p class="under">${t('sentAgainHere')}</p>`;
  }
  if (one.resent_as) {
    return html`<p class="under">${t('mayHaveArrived')} ${t('sentAgainBelow')}</p>`;
  }
  if (one.status !== 'unknown' || !one.resend_from || until(one.resend_from) > 0) {
    return nothing;
  }
  return html`<p class="under doubt-line" role="note">${icon('warn')} ${t('mayHaveArrived')} ${t('mayComeTwice')}
    <button class="link" @click=${() => sendAgain(one)}>${t('sendAgain')}</button></p>`;
}

async function sendAgain(one) {
  const key = `again-${one.id}`;
  await post(`/v1/messages/${encodeURIComponent(one.id)}/resend`, undefined, key).catch((problem) => notify(problem.message, 'bad'));
}
