// The conversation that is open: its head, what was said, and where to write.

import { html, nothing } from '../lit/lit-html.js';
import { repeat } from '../lit/directives/repeat.js';
import { drawn } from '../base/place.js';
import { account, channelName } from '../base/company.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { mark } from '../base/mark.js';
import { change, conversation, notify, state } from '../base/store.js';
import { dayOf } from '../base/time.js';
import { chip } from '../base/window.js';
import { attach } from '../composer/attachments.js';
import { composer } from '../composer/composer.js';
import { actions } from './actions.js';
import { loadOlder } from './data.js';
import { message } from './message.js';
import { note } from './note.js';
import { faces, writing } from './present.js';

export function thread() {
  const one = conversation();
  if (!state.open || !one) {
    return html`<section class="thread none" tabindex="-1" aria-label=${t('messages')}>${state.open ? html`<p role="status">${t('loading')}</p>` : html`
      <div class="empty">${icon('open')}<h2>${t('chooseTitle')}</h2><p>${t('chooseText')}</p></div>`}</section>`;
  }
  return html`<section class="thread" tabindex="-1" data-channel=${one.channel} aria-label=${one.contact?.name ?? t('unknownCustomer')} @dragover=${over} @dragleave=${(event) => event.currentTarget.classList.remove('dropping')} @drop=${(event) => dropped(event, one)}>
    ${head(one)}
    <div class="said" role="log" tabindex="0" aria-label=${t('messages')} @scroll=${scrolled} @load=${LOADED} @loadedmetadata=${LOADED} ${drawn(stick)}>
      ${state.thread?.cursor ? html`<p class="older"><button class="plain" @click=${loadOlder}>${t('older')}</button></p>` : nothing}
      ${repeat(lines(), (line) => line.key, (line) => line.day ? html`<p class="day"><span>${line.day}</span></p>` : line.note ? note(line.note) : message(line.message, line.follows))}
    </div>
    ${writing(one.id)}
    ${composer(one)}
  </section>`;
}

function head(one) {
  const name = one.contact?.name ?? t('unknownCustomer');
  return html`<header class="thread-head">
    <a class="button plain back" href="#/" aria-label=${t('back')}>${icon('back')}</a>
    ${mark(one.channel, name)}
    <div class="who"><h2>${name}</h2>
      <p>${channelName(one.channel)}<span class="wide-only"> · ${account(one.account_id)?.name ?? ''}</span></p></div>
    ${faces(one.id)}
    ${chip(one.window)}
    ${actions(one)}
    <button class="plain" aria-pressed=${state.panel === 'details'} @click=${() => change({ panel: state.panel === 'details' ? null : 'details' })} title=${t('details')} aria-label=${t('details')}>${icon('info')}</button>
  </header>`;
}

/** Messages with the notes written between them, as far back as messages are known. */
function among(messages) {
  const { notes = [], cursor } = state.thread ?? {};
  const from = cursor && messages[0] ? Date.parse(messages[0].sent_at) : 0;
  const at = (one) => Date.parse(one.sent_at ?? one.created_at);
  return [...messages, ...notes.filter((one) => Date.parse(one.created_at) >= from)].sort((one, other) => at(one) - at(other));
}

/** Messages with a line for each new day; reactions stand with what they are about. */
function lines() {
  const found = [];
  let day = '';
  let before = null;
  const all = state.thread?.messages ?? [];
  const here = new Set(all.map((one) => one.id));
  for (const one of among(all)) {
    if (one.type === 'reaction' && here.has(one.reaction.message_id)) {
      continue;
    }
    const at = one.sent_at ?? one.created_at;
    const itsDay = dayOf(at);
    if (itsDay !== day) {
      found.push({ key: `day ${at.slice(0, 10)} ${one.id}`, day: itsDay });
      day = itsDay;
      before = null;
    }
    if (!one.direction) {
      found.push({ key: one.id, note: one });
      before = null;
      continue;
    }
    const follows = before?.direction === one.direction && Date.parse(one.sent_at) - Date.parse(before.sent_at) < 300_000;
    found.push({ key: one.id, message: one, follows });
    before = one;
  }
  return found;
}

/** Keeps the newest in sight, unless somebody reads further up. */
function stick(element) {
  if (state.thread?.stick !== false) {
    requestAnimationFrame(() => {
      element.scrollTop = element.scrollHeight;
    });
  }
}

/** What has its height only now that it is loaded pushes the newest out of sight; these events do not
 * bubble. */
const LOADED = { handleEvent: (event) => stick(event.currentTarget), capture: true };

function scrolled(event) {
  const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
  if (state.thread) {
    state.thread.stick = scrollHeight - scrollTop - clientHeight < 80;
  }
  if (scrollTop < 40 && state.thread?.stick === false) {
    loadOlder();
  }
}

/** A file may be dropped anywhere on the conversation. */
function over(event) {
  if (event.dataTransfer.types.includes('Files')) {
    event.preventDefault();
    event.currentTarget.classList.add('dropping');
  }
}

function dropped(event, one) {
  event.currentTarget.classList.remove('dropping');
  const files = [...event.dataTransfer.files];
  if (files.length) {
    event.preventDefault();
    if (one.reply?.outcome === 'allowed' || ['hold', 'human_agent'].includes(state.mode)) {
      attach(one, files);
    } else {
      notify(one.reply?.message ?? t('cannotAnswer'), 'bad');
    }
  }
}
