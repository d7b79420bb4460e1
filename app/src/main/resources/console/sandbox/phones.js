// The customers' phones, one on every channel: what they show, and what they write.

import { html, nothing } from '../lit/lit-html.js';
import { get, post } from '../base/api.js';
import { channelName } from '../base/company.js';
import { drawn } from '../base/place.js';
import { t, term } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { mark } from '../base/mark.js';
import { change, notify, state } from '../base/store.js';
import { clockTime } from '../base/time.js';

const PEOPLE = [
  { id: '5511987654321', name: 'Marta Sousa' },
  { id: '5521912345678', name: 'João Prado' },
  { id: '393471234567', name: 'Giulia Conti' },
  { id: '34611223344', name: 'Carmen Ruiz' },
];

const shown = new Map();
const readBy = new Set();
let timer = 0;

/** One phone for each account, each in another hand; those where most can be tried come first. */
function all() {
  const more = ({ channel }) => (state.channels.get(channel)?.reopening === 'template' ? 1 : 0);
  return state.accounts.filter((account) => account.enabled).sort((one, other) => more(other) - more(one))
    .map((account, index) => ({ account, ...PEOPLE[index % PEOPLE.length] }));
}

const path = ({ account, id }, what) => `/sandbox/customers/${encodeURIComponent(account.channel)}/${encodeURIComponent(id)}/${what}`;

/** Looks at every phone again, soon. */
export function phonesChanged() {
  clearTimeout(timer);
  timer = setTimeout(() => all().forEach(readPhone), 120);
}

async function readPhone(phone) {
  const page = await get(`${path(phone, 'messages')}?account_id=${encodeURIComponent(phone.account.id)}`).catch(() => null);
  if (page) {
    shown.set(phone.account.id, page.data);
    change();
  }
}

export function phones() {
  return html`<section class="phones"><h3>${icon('phone')}${t('phones')}</h3>${all().map(phone)}</section>`;
}

function phone(one) {
  const lines = shown.get(one.account.id) ?? [];
  const unread = lines.some((line) => line.direction !== 'inbound' && line.status !== 'read' && !readBy.has(line.external_id));
  return html`<div class="phone" data-channel=${one.account.channel}>
    <header>${mark(one.account.channel, one.name)}<p><b>${one.name}</b><br><span>${channelName(one.account.channel)}</span></p>
      ${unread ? html`<button class="plain" @click=${() => read(one, lines)}>${icon('ticks')}<span>${t('markRead')}</span></button>` : nothing}</header>
    <div class="screen" tabindex="0" role="log" aria-label=${t('phoneOf', one.name)} ${drawn(toEnd)}>
      ${lines.length ? lines.slice(-30).map(bubble) : html`<p class="muted">${t('phoneEmpty')}</p>`}</div>
    <form @submit=${(event) => write(event, one)}><label><span class="unseen">${t('writeAs', one.name)}</span>
      <input name="text" placeholder=${t('writeAs', one.name.split(' ')[0])} autocomplete="off" required></label>
      <button class="plain" aria-label=${t('sendAs', one.name)} title=${t('sendAs', one.name)}>${icon('send')}</button></form>
  </div>`;
}

function bubble(line) {
  const theirs = line.direction === 'inbound';
  return html`<p class="line ${theirs ? 'theirs' : 'company'}">${line.text ?? term('kinds', line.type)} <small>${clockTime(line.at)}</small></p>`;
}

function toEnd(element) {
  requestAnimationFrame(() => {
    element.scrollTop = element.scrollHeight;
  });
}

async function write(event, one) {
  event.preventDefault();
  const field = event.target.elements.text;
  const text = field.value.trim();
  if (!text) {
    return;
  }
  field.value = '';
  try {
    await post(path(one, 'messages'), { text, name: one.name, account_id: one.account.id });
    readPhone(one);
  } catch (problem) {
    notify(problem.message, 'bad');
  }
}

async function read(one, lines) {
  lines.forEach((line) => readBy.add(line.external_id));
  await post(path(one, 'read'), { account_id: one.account.id }).catch((problem) => notify(problem.message, 'bad'));
  readPhone(one);
}
