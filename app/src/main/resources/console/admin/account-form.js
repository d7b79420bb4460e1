// Connects an account or changes one. Which settings there are, and which of them are secrets, says
// the channel itself.

import { html, nothing } from '../lit/lit-html.js';
import { freshKey, patch, post } from '../base/api.js';
import { channelName, channelText, loadCompany } from '../base/company.js';
import { t } from '../base/i18n.js';
import { state } from '../base/store.js';
import { alter, field, otherFaults, submit } from './form.js';

/** Which account it is at the provider: a channel describes it among its settings. */
const ID = 'external_id';

export function accountForm(form) {
  const { account } = form;
  form.channel ??= account?.channel ?? [...state.channels.keys()][0];
  form.key ??= freshKey();
  const channel = state.channels.get(form.channel);
  const settings = channel.settings.filter((one) => one.name !== ID);
  const shown = ['name', ID, 'time_zone', ...settings.map(path)];
  return html`<p><a href="#/admin/accounts">← ${t('section_accounts')}</a></p>
    <form class="sheet" @submit=${(event) => save(event, form, channel)}>
      <h1>${account ? account.name : t('addAccount')}</h1>
      ${account ? nothing : field(t('filter'), html`<select @change=${(event) => alter(form, { channel: event.target.value, faults: [] })}>
        ${[...state.channels.values()].map((one) => html`<option value=${one.id} ?selected=${one.id === form.channel}>${one.name}</option>`)}</select>`)}
      ${field(t('name'), html`<input name="name" required .value=${account?.name ?? ''}>`, { faults: form.faults, name: 'name' })}
      ${account ? nothing : field(t('externalId', channelName(form.channel)), html`<input name="external_id" required>`, { help: said(channel, channel.settings.find((one) => one.name === ID), 'help'), faults: inWords(channel, form.faults), name: ID })}
      ${field(t('timeZone'), html`<input name="time_zone" list="zones" .value=${account?.time_zone ?? state.company.time_zone}>`, { faults: form.faults, name: 'time_zone' })}
      <datalist id="zones">${Intl.supportedValuesOf('timeZone').map((zone) => html`<option value=${zone}></option>`)}</datalist>
      ${settings.map((one) => setting(channel, one, form))}
      ${channel.account_capabilities.length ? html`<fieldset><legend>${t('capabilities')}</legend>
        ${channel.account_capabilities.map((word) => html`<label class="check"><input type="checkbox" name="capability" value=${word} .checked=${account?.capabilities.includes(word) ?? false}>
          <span>${channelText(channel.id, `capability.${word}`, word)}<small>${channelText(channel.id, `capability.${word}.help`, channel.account_capability_help[word] ?? '')}</small></span></label>`)}</fieldset>` : nothing}
      ${account ? html`<label class="check"><input type="checkbox" name="enabled" .checked=${account.enabled}><span>${t('enabled')}<small>${t('enabledHelp')}</small></span></label>` : nothing}
      ${otherFaults(form.faults, shown)}
      <footer class="buttons"><button class="primary" ?disabled=${form.busy}>${account ? t('save') : t('connect')}</button></footer>
    </form>`;
}

const path = (one) => `${one.secret ? 'credentials' : 'settings'}.${one.name}`;

/** What the channel says of a setting: its help, or in which form a value is, in the reader's language. */
function said(channel, one, what) {
  return one && channelText(channel.id, `setting.${one.name}.${what}`, one[what]);
}

/** A value in the wrong form is explained in the reader's language; all else as the service says it. */
function inWords(channel, faults = []) {
  return faults.map((fault) => {
    const one = channel.settings.find((known) => fault.field === (known.name === ID ? ID : path(known)));
    return one?.form && fault.message.endsWith(one.form) ? { ...fault, message: t('mustBe', said(channel, one, 'form')) } : fault;
  });
}

function setting(channel, one, { account, faults }) {
  const has = one.secret && account?.credentials_set.includes(one.name);
  const label = channelText(channel.id, `setting.${one.name}`, one.name);
  const control = choices(one) ? html`<select name=${path(one)}>${['', ...choices(one)].map((word) => html`<option value=${word} ?selected=${word === (account?.settings[one.name] ?? '')}>${word === 'true' ? t('yes') : word === 'false' ? t('no') : word}</option>`)}</select>` : html`<input name=${path(one)} type=${one.secret ? 'password' : 'text'} autocomplete="off" ?required=${one.required && !has}
    placeholder=${has ? t('secretKept') : one.example ?? ''} .value=${one.secret ? '' : account?.settings[one.name] ?? ''}>`;
  return field(one.required ? label : html`${label} <small>${t('optional')}</small>`, control, { help: said(channel, one, 'help'), faults: inWords(channel, faults), name: path(one) });
}

/** The words of a setting that takes one of a few. */
function choices({ pattern = '' }) {
  return /^\w+(\|\w+)+$/.test(pattern) ? pattern.split('|') : null;
}

function save(event, form, channel) {
  event.preventDefault();
  const data = new FormData(event.target);
  const text = (name) => String(data.get(name) ?? '').trim();
  const body = { name: text('name'), settings: {}, credentials: {}, capabilities: data.getAll('capability') };
  if (text('time_zone')) {
    body.time_zone = text('time_zone');
  }
  for (const one of channel.settings) {
    if (one.name !== ID && text(path(one))) {
      body[one.secret ? 'credentials' : 'settings'][one.name] = text(path(one));
    }
  }
  submit(form, async () => {
    if (form.account) {
      await patch(`/v1/accounts/${encodeURIComponent(form.account.id)}`, { ...body, enabled: data.has('enabled') });
    } else {
      await post('/v1/accounts', { ...body, channel: form.channel, external_id: text('external_id') }, form.key);
    }
    await loadCompany();
    location.hash = '#/admin/accounts';
  }, form.account ? t('saved') : t('connected'));
}
