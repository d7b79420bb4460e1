// What a message says, by its type. All of it is other people's text: it is shown, never run.

import { html, nothing } from '../lit/lit-html.js';
import { t, term } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { conversation, state } from '../base/store.js';
import { media } from './media.js';
import { filledIn } from './template-text.js';

export function content(one) {
  const show = SHOWN[one.type] ?? unknown;
  return show(one);
}

const SHOWN = {
  text: (one) => words(one.text),
  media: (one) => html`${media(one.media)}${words(one.media.caption)}`,
  parts: (one) => one.parts.map(content),
  template: (one) => template(one.template),
  reaction: (one) => html`<p class="aside">${one.reaction.emoji ? t('reacted', one.reaction.emoji) : t('reactionTaken')}</p>`,
  buttons: (one) => html`${headed(one)}${choices(one.buttons)}`,
  quick_replies: (one) => html`${headed(one)}${choices(one.quick_replies.map(suggestion))}`,
  list: (one) => html`${headed(one)}<p class="aside">${one.list.button}</p>${one.list.sections.map((section) => html`<p class="label">${section.title}</p>${choices(section.rows)}`)}`,
  link: (one) => html`${headed(one)}<p class="choices">${link(one.link.url, one.link.title)}</p>`,
  flow: (one) => html`${headed(one)}${choices([{ title: one.flow.button }])}`,
  location: (one) => place(one.location),
  ask: (one) => html`${words(one.text)}<p class="aside">${term('asked', one.ask.what)}</p>${one.ask.title ? choices([one.ask]) : nothing}`,
  location_request: (one) => html`${words(one.text)}<p class="aside">${icon('place')} ${t('asksPlace')}</p>`,
  contacts: (one) => one.contacts.map(card),
  product: (one) => html`${words(one.text)}<p class="aside">${t('products')}</p>${one.product.sections?.map((section) => html`<p>${section.products.join(', ')}</p>`)}`,
  cards: (one) => html`${words(one.text)}<div class="cards">${one.cards.map(slide)}</div>`,
  image_grid: (one) => html`<div class="cards">${one.image_grid.images.map(media)}</div>${one.image_grid.title ? html`<p><b>${one.image_grid.title}</b></p>` : nothing}${words(one.image_grid.subtitle)}${choices(one.image_grid.buttons ?? [])}`,
  button_reply: (one) => html`<p class="chosen">${icon('tick')} ${one.button_reply.title}</p>${words(one.button_reply.description)}`,
  order: (one) => html`<p class="label">${t('order')}</p><ul>${one.order.items.map((item) => html`<li>${item.quantity ?? 1} × ${item.product} ${item.price ? `${item.price} ${item.currency ?? ''}` : ''}</li>`)}</ul>`,
  flow_reply: (one) => html`<p class="label">${one.flow_reply.name ?? t('form')}</p><pre>${one.flow_reply.response}</pre>`,
  share: (one) => html`<p class="aside">${term('shares', one.share.what)}</p>${one.share.link ? link(one.share.link, one.share.title ?? one.share.link) : words(one.share.title)}`,
  comment: (one) => html`<p class="aside">${t('publicComment')}</p>${words(one.text)}${one.comment.link ? link(one.comment.link, t('openPost')) : nothing}`,
  call: (one) => html`${term('calls', one.call.happening)}`,
  system: (one) => html`${one.system.text}`,
  unsupported: (one) => html`<p class="aside">${icon('warn')} ${one.unsupported.meta_type === 'unsent' ? t('unsentMessage') : unsupported(one.unsupported.meta_type)}</p>`,
};

function unknown(one) {
  return html`<p class="aside">${unsupported(one.type)}</p>${words(one.text)}`;
}

/** Meta's word for it, where that says more than that it is none of the others. */
function unsupported(kind) {
  return t('unsupported', kind && kind !== 'unsupported' && kind !== 'unknown' ? ` (${kind})` : '');
}

function words(text) {
  return text ? html`<p class="words" dir="auto">${linked(text)}</p>` : nothing;
}

/** Addresses in a text can be followed; nothing else in it means anything. */
function linked(text) {
  return text.split(/(https?:\/\/[^\s<>"']+)/g).map((piece, index) => (index % 2 ? link(piece, piece) : piece));
}

export function link(url, title) {
  return /^https?:\/\//i.test(url) ? html`<a href=${url} target="_blank" rel="noopener noreferrer nofollow">${title}</a>` : html`<span>${title}</span>`;
}

function headed(one) {
  return html`${one.header?.media ? media(one.header.media) : nothing}${one.header?.text ? html`<p class="head">${one.header.text}</p>` : nothing}
    ${words(one.text)}${one.footer ? html`<p class="foot">${one.footer}</p>` : nothing}`;
}

function choices(all) {
  return html`<p class="choices">${all.map((choice) => html`<span title=${choice.description ?? ''}>${choice.title}</span>`)}</p>`;
}

/** What the channel fills in has no words of its own. */
function suggestion(one) {
  return one.kind === 'user_email' ? { title: t('theirEmail') } : one.kind === 'user_phone_number' ? { title: t('theirPhone') } : one;
}

function place({ latitude, longitude, name, address }) {
  const url = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  return html`<div class="place">${icon('place')}<p><b>${name ?? t('place')}</b>${address ? html`<br>${address}` : nothing}<br>${link(url, `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`)}</p></div>`;
}

function card(person) {
  const ways = [...(person.phones ?? []).map((phone) => phone.number), ...(person.emails ?? []).map((email) => email.value)];
  return html`<div class="place">${icon('person')}<p><b>${person.name}</b>${person.organisation ? html`<br>${person.organisation}` : nothing}${ways.map((way) => html`<br>${way}`)}</p></div>`;
}

function slide(one) {
  return html`<div class="slide">${one.media ? media(one.media) : nothing}<p><b>${one.title}</b></p>${words(one.subtitle)}${one.buttons ? choices(one.buttons) : nothing}</div>`;
}

/** A template as the customer saw it, where we still know it. */
function template(sent) {
  const known = (state.templates.get(conversation()?.account_id) ?? [])
    .find((one) => one.name === sent.name && one.language === sent.language);
  if (!known) {
    return html`<p class="aside">${icon('template')} ${t('templateNamed', sent.name)}</p>`;
  }
  const { header, body, footer, buttons } = filledIn(known, sent.parameters ?? {});
  return html`${header ? html`<p class="head">${header}</p>` : nothing}${words(body)}
    ${footer ? html`<p class="foot">${footer}</p>` : nothing}${buttons.length ? choices(buttons.map((title) => ({ title }))) : nothing}
    <p class="aside">${icon('template')} ${t('templateNamed', sent.name)}</p>`;
}
