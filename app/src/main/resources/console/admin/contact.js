// One person: their addresses, what the company writes down about them, what they agreed to, and
// how their addresses came together.

import { html, nothing } from '../lit/lit-html.js';
import { freshKey, get, patch, post, remove } from '../base/api.js';
import { agentName, channelName } from '../base/company.js';
import { LANGUAGES, t, term } from '../base/i18n.js';
import { identities } from '../base/identities.js';
import { change, notify, state } from '../base/store.js';
import { dateTime } from '../base/time.js';
import { consents } from './consents.js';
import { field, otherFaults, submit, sure, values } from './form.js';
import { reload } from './page.js';

const notes = {};
const merging = { found: [] };

export function contact({ one, evidence, history }) {
  return html`<p><a href="#/admin/contacts">← ${t('section_contacts')}</a></p>
    <h1>${one.name || t('unknownCustomer')}</h1>
    ${one.merged_into ? html`<p><a href="#/admin/contacts/${encodeURIComponent(one.merged_into)}">${t('mergedInto')}</a></p>` : nothing}
    <div class="two-columns"><div>
      <section><h2>${t('addresses')}</h2>${identities(one.identities)}</section>
      ${about(one)}
      ${blocking(one)}
    </div><div>
      ${consents({ one, evidence })}
      ${merge(one, history)}
      <section><h2>${t('history')}</h2><ol class="lines">${[...history].reverse().map(line)}</ol></section>
      <section><h2>${t('erase')}</h2><p class="muted">${t('eraseHelp')}</p><button class="danger" @click=${() => erase(one)}>${t('erasePerson')}</button></section>
    </div></div>`;
}

async function erase(one) {
  if (!sure(t('eraseSure', one.name || t('unknownCustomer')))) {
    return;
  }
  try {
    await remove(`/v1/contacts/${encodeURIComponent(one.id)}`);
    notify(t('erased'));
    location.hash = '#/admin/contacts';
  } catch (problem) {
    notify(problem.message, 'bad');
  }
}

function about(one) {
  return html`<form class="sheet" @submit=${(event) => keep(event, one)}><h2>${t('aboutThem')}</h2>
    ${field(t('calledBy'), html`<input name="name" maxlength="200" .value=${one.given_name ?? ''} placeholder=${one.profile_name ?? ''}>`, { help: t('calledByHelp'), faults: notes.faults, name: 'name' })}
    ${field(t('language'), html`<select name="language"><option value="">${one.locale ?? '—'}</option>${Object.entries(LANGUAGES).map(([tag, name]) => html`<option value=${tag} ?selected=${tag === one.language}>${name}</option>`)}</select>`, { faults: notes.faults, name: 'language' })}
    ${field(t('notes'), html`<textarea name="notes" rows="4" maxlength="4000" .value=${one.notes ?? ''}></textarea>`, { faults: notes.faults, name: 'notes' })}
    ${otherFaults(notes.faults, ['name', 'language', 'notes'])}
    <footer class="buttons"><button class="primary" ?disabled=${notes.busy}>${t('save')}</button></footer></form>`;
}

function keep(event, one) {
  event.preventDefault();
  const said = values(event.target);
  submit(notes, async () => {
    await patch(`/v1/contacts/${encodeURIComponent(one.id)}`, { name: said.name ?? null, language: said.language ?? null, notes: said.notes ?? null });
    await reload();
  });
}

/** Where a channel can, its provider keeps a person from writing. */
function blocking(one) {
  const channels = new Set(one.identities.map((identity) => identity.channel));
  const possible = state.accounts.filter((known) => channels.has(known.channel) && state.channels.get(known.channel)?.capabilities.includes('blocking'));
  return possible.length ? html`<section><h2>${t('blocking')}</h2><ul class="lines">${possible.map((known) => {
    const blocked = one.blocked_on?.includes(known.id);
    return html`<li>${known.name} ${blocked ? html`<span class="chip bad">${t('blockedNow')}</span>` : nothing}<span class="space"></span><button @click=${() => block(one, known, blocked)}>${t(blocked ? 'unblock' : 'block')}</button></li>`;
  })}</ul></section>` : nothing;
}

async function block(one, known, blocked) {
  const path = `/v1/contacts/${encodeURIComponent(one.id)}/block`;
  await attempt(() => (blocked ? remove(`${path}?account_id=${encodeURIComponent(known.id)}`) : post(path, { account_id: known.id }, freshKey())));
}

function merge(one, history) {
  const merged = history.some((entry) => entry.event === 'merged');
  return html`<section><h2>${t('samePerson')}</h2><p class="muted">${t('samePersonHelp')}</p>
    <input type="search" placeholder=${t('searchContacts')} aria-label=${t('searchContacts')} @input=${(event) => find(event, one)}>
    <ul class="lines">${merging.found.map((other) => html`<li>${other.name} <small>${other.identities.map((identity) => identity.phone ?? channelName(identity.channel)).join(', ')}</small><span class="space"></span><button @click=${() => join(one, other)}>${t('merge')}</button></li>`)}</ul>
    ${merged ? html`<button @click=${() => attempt(() => post(`/v1/contacts/${encodeURIComponent(one.id)}/unmerge`, {}, freshKey()))}>${t('unmerge')}</button>` : nothing}</section>`;
}

async function find(event, one) {
  const words = event.target.value.trim();
  const page = words ? await get(`/v1/contacts?limit=5&q=${encodeURIComponent(words)}`) : { data: [] };
  merging.found = page.data.filter((other) => other.id !== one.id);
  change();
}

async function join(one, other) {
  if (sure(t('mergeSure', other.name, one.name))) {
    merging.found = [];
    await attempt(() => post(`/v1/contacts/${encodeURIComponent(one.id)}/merge`, { contact_id: other.id }, freshKey()));
  }
}

function line(one) {
  return html`<li><span class="chip quiet">${term('linkEvents', one.event)}</span><span>${one.identities.map((identity) => identity.phone ?? identity.external_id).join(', ')}<br>
    <small>${dateTime(one.at)} · ${one.agent_id ? agentName(one.agent_id) : term('linkedBy', one.linked_by)}${one.agent_id && one.reason ? ` · ${one.reason}` : ''}</small></span></li>`;
}

async function attempt(work) {
  try {
    await work();
    notify(t('saved'));
    await reload();
  } catch (problem) {
    notify(problem.message, 'bad');
  }
}
