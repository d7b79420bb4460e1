// Continue a conversation, or start one, with a template: find it, fill it in, see it, send it.
// From the button in the composer it is Enter on the template, the values, and Enter.

import { html, nothing } from '../lit/lit-html.js';
import { freshKey, post } from '../base/api.js';
import { account, channelName, templatesOf } from '../base/company.js';
import { t, term } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { change, notify, state } from '../base/store.js';
import { store } from '../base/upload.js';
import { mayPay } from '../base/people.js';
import { putMessage } from '../thread/data.js';
import { fields } from '../thread/template-text.js';
import { close, framed } from './dialog.js';
import { loadOffers, permissionLine, priceLine, sendable, whyNot } from './offers.js';
import { bubble, look } from './template-preview.js';

export function templateDialog(asked) {
  const one = state.conversations.get(asked.conversation);
  const accountId = asked.account ?? one?.account_id;
  if (!asked.began) {
    Object.assign(asked, { began: true, key: freshKey(), search: '', values: {}, faults: [] });
    templatesOf(accountId).then(() => change()).catch((problem) => notify(problem.message, 'bad'));
    loadOffers(asked, one);
  }
  const title = t(one ? 'continueTitle' : 'startTitle', one?.contact?.name ?? asked.customer?.name ?? '');
  return framed(title, 'template-dialog', asked.template ? form(asked, one, accountId) : choice(asked, accountId));
}

function choice(asked, accountId) {
  const all = state.templates.get(accountId) ?? [];
  const words = asked.search.toLowerCase().split(' ').filter(Boolean);
  const text = (template) => `${template.name} ${template.language} ${template.components.map((part) => part.text ?? '').join(' ')}`.toLowerCase();
  const found = all.filter((template) => !template.hidden && words.every((word) => text(template).includes(word)))
    .sort((one, other) => sendable(asked, other) - sendable(asked, one) || suits(other) - suits(one));
  return html`<form method="dialog" class="choice" @submit=${(event) => { event.preventDefault(); const first = found.find((template) => sendable(asked, template)); if (first) { pick(asked, first); } }}>
    <label class="search">${icon('search')}<span class="unseen">${t('searchTemplates')}</span>
      <input type="search" autofocus placeholder=${t('searchTemplates')} .value=${asked.search} @input=${(event) => { asked.search = event.target.value; change(); }}></label>
    ${permissionLine()}
    <ul class="templates" aria-label=${t('section_templates')} tabindex=${found.some((template) => sendable(asked, template)) ? nothing : 0}>${found.map((template) => entry(asked, template))}
      ${found.length ? nothing : html`<li class="empty">${t('noTemplates')}</li>`}</ul>
    ${found.some((template) => sendable(asked, template)) ? html`<p class="hint muted">${t('templateHint')}</p>` : nothing}
  </form>`;
}

const suits = (template) => (template.language.slice(0, 2) === document.documentElement.lang.slice(0, 2) ? 1 : 0);

function entry(asked, template) {
  const may = sendable(asked, template);
  const body = template.components.find((part) => part.type === 'body')?.text ?? '';
  return html`<li class=${may ? '' : 'greyed'}><button type="button" ?disabled=${!may} @click=${() => pick(asked, template)}>
    <b>${template.name.replaceAll('_', ' ')}</b><span class="chip quiet">${template.language}</span><span class="chip quiet">${term('categories', template.category)}</span>
    ${template.status === 'approved' ? nothing : html`<span class="chip bad">${icon('warn')}${term('templateStates', template.status)}</span>`}
    <span class="template-text">${body}</span>
  </button>${may ? nothing : html`<div class="why-not">${whyNot(asked, template)}</div>`}</li>`;
}

function pick(asked, template) {
  const known = state.conversations.get(asked.conversation);
  const all = fields(template);
  // A first field in the body is the customer's name more often than not; it is there to be changed.
  const first = all.find(({ part }) => part === 'body');
  if (first && /^(1|.*name)$/.test(first.key)) {
    asked.values[`${first.part}.${first.key}`] = firstName(known?.contact?.name ?? asked.customer?.name ?? '');
  }
  change({ dialog: Object.assign(asked, { template, fields: all }) });
  look(asked);
  setTimeout(() => (document.querySelector('.fill input') ?? document.querySelector('.fill .primary'))?.focus());
}

/** Where a name is known, not a number that stands in its place. */
function firstName(name) {
  return /^\p{L}/u.test(name) && !/\.\.\d+$/.test(name) ? name.split(' ')[0] : '';
}

function form(asked, one, accountId) {
  return html`<form class="fill" @submit=${(event) => { event.preventDefault(); send(asked, one, accountId); }}>
    <div class="two">
      <div class="fields">
        <p class="chosen-template"><b>${asked.template.name.replaceAll('_', ' ')}</b> <span class="chip quiet">${asked.template.language}</span>
          <button type="button" class="link" @click=${() => change({ dialog: Object.assign(asked, { template: null, key: freshKey() }) })}>${t('another')}</button></p>
        ${asked.fields.map((field) => input(asked, field))}
        ${asked.fields.length ? nothing : html`<p class="muted">${t('noFields')}</p>`}
      </div>
      ${bubble(asked, accountId)}
    </div>
    ${asked.refused ? html`<p class="failed-line" role="alert">${icon('warn')} ${asked.refused}</p>` : nothing}
    ${permissionLine()}
    <footer>${priceLine(asked)}
      <button class="primary" ?disabled=${asked.sending || !mayPay()}>${icon('send')}<span>${t('sendTemplate')}</span></button></footer>
  </form>`;
}

/** Where a field is in what the service is told. */
const pathOf = ({ part, key }) => `parameters.${part}.${key}`;

function input(asked, field) {
  const name = `${field.part}.${field.key}`;
  const fault = asked.tried && asked.faults.find((one) => one.field === pathOf(field));
  const label = field.place ? t(`place_${field.key}`) : /^\d+$/.test(field.key) && !field.title ? t('fieldNumber', field.key) : field.title ?? field.key.replaceAll('_', ' ');
  return html`<label class="field"><span>${field.file ? t('fileLink', term('kinds', field.key)) : label}${field.part === 'body' ? nothing : html` <small>${t(`part_${field.part}`)}</small>`}</span>
    ${field.file ? upload(asked, name) : nothing}
    <input name=${name} type=${field.file ? 'url' : field.place && field.key.endsWith('tude') ? 'number' : 'text'} step="any" ?required=${!asked.uploads?.[name] && !(field.place && !field.key.endsWith('tude'))} autocomplete="off" .value=${asked.values[name] ?? ''}
      aria-invalid=${Boolean(fault)} @input=${(event) => { asked.values[name] = event.target.value; look(asked); }}>
    ${fault ? html`<small class="fault">${fault.message}</small>` : nothing}</label>`;
}

/** A file from here, in place of an address. */
function upload(asked, name) {
  const uploaded = asked.uploads?.[name];
  return html`<span class="upload"><input type="file" aria-label=${t('chooseFile')} @change=${(event) => choose(event, asked, name)}>
    ${uploaded ? html`<small>${uploaded.name}</small>` : nothing}</span>`;
}

async function choose(event, asked, name) {
  const [file] = event.target.files;
  if (file) {
    try {
      asked.uploads = { ...asked.uploads, [name]: { name: file.name, id: await store(file) } };
    } catch (problem) {
      notify(problem.message, 'bad');
    }
    look(asked);
  }
}

async function send(asked, one, accountId) {
  if (asked.sending) {
    return;
  }
  change({ dialog: Object.assign(asked, { sending: true, refused: '', tried: true }) });
  const message = { type: 'template', template: { name: asked.template.name, language: asked.template.language, parameters: parameters(asked) } };
  try {
    if (one) {
      putMessage(await post(`/v1/conversations/${encodeURIComponent(one.id)}/messages`, message, asked.key));
    } else {
      const started = await post('/v1/conversations', { account_id: accountId, customer: asked.customer ?? { contact_id: asked.contact }, message }, asked.key);
      location.hash = `#/c/${encodeURIComponent(started.conversation.id)}`;
    }
    close();
    notify(t('templateSent'));
  } catch (problem) {
    asked.key = freshKey();
    // Counted from the template, as its preview counts them, they stand beside their fields.
    asked.faults = problem.fields.map((fault) => ({ ...fault, field: fault.field.replace(/^.*?template\./, '') }));
    const rest = asked.faults.filter((fault) => !asked.fields.some((one) => fault.field === pathOf(one)));
    change({ dialog: Object.assign(asked, { refused: rest.map((fault) => `${fault.field}: ${fault.message}`).join('; ') || problem.message }) });
  } finally {
    asked.sending = false;
    change();
  }
}

/** The values by part, as the service takes them. */
export function parameters(asked) {
  const made = {};
  for (const { part, key, file, place } of asked.fields) {
    const value = asked.values[`${part}.${key}`] ?? '';
    const uploaded = asked.uploads?.[`${part}.${key}`];
    if (place && value) {
      ((made.header ??= {}).location ??= {})[key] = key.endsWith('tude') ? Number(value) : value;
    } else if (uploaded || value) {
      (made[part] ??= {})[key] = uploaded ? { id: uploaded.id } : file ? { link: value } : value;
    }
  }
  return made;
}

export function whereTo(accountId) {
  const known = account(accountId);
  return known ? `${channelName(known.channel)} · ${known.name}` : '';
}
