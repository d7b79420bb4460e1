// What a person agreed to and stopped: the history, whether it still is what was written, a way to
// add to it, and the evidence to keep.

import { html, nothing } from '../lit/lit-html.js';
import { freshKey, post } from '../base/api.js';
import { account, agentName, channelName } from '../base/company.js';
import { t, term } from '../base/i18n.js';
import { state } from '../base/store.js';
import { dateTime } from '../base/time.js';
import { field, otherFaults, submit, values } from './form.js';
import { reload } from './page.js';

const PURPOSES = ['utility', 'marketing', 'authentication', 'all'];
const form = {};

export function consents({ one, evidence }) {
  const entries = evidence.chains.flatMap((chain) => chain.entries).sort((a, b) => (a.at < b.at ? 1 : -1));
  const path = `/v1/contacts/${encodeURIComponent(one.id)}/consents/export?format=`;
  return html`<section><h2>${t('consents')}</h2>
    ${entries.length ? whole(evidence) : html`<p class="muted">${t('noConsents')}</p>`}
    <ol class="lines">${entries.map(entry)}</ol>
    ${evidence.erased.map((stone) => html`<p class="muted">${t('consentsErased', stone.entries, dateTime(stone.erased_at))}</p>`)}
    <p class="buttons"><a class="button" href="${path}json" download>${t('evidence')} (JSON)</a><a class="button" href="${path}csv" download>${t('evidence')} (CSV)</a></p>
    ${one.merged_into ? nothing : record(one)}</section>`;
}

function whole(evidence) {
  return evidence.chains.every((chain) => chain.intact)
    ? html`<p class="muted"><span class="chip open">${t('chainIntact')}</span> ${t('chainIntactHelp')}</p>`
    : html`<p role="alert"><span class="chip bad">${t('chainBroken')}</span> ${t('chainBrokenHelp')}</p>`;
}

function entry(one) {
  const where = one.account_id ? ` · ${account(one.account_id)?.name ?? ''}` : '';
  return html`<li><span class="chip ${one.kind === 'opt_in' ? 'open' : one.kind === 'opt_out' ? 'bad' : 'quiet'}">${term('consentKinds', one.kind)}</span>
    <span>${term('purposes', one.purpose)} · ${channelName(one.channel)}${where}<br>
    <small>${dateTime(one.at)} · ${by(one)}${one.wording ? html` <q>${one.wording}</q>` : nothing}</small></span></li>`;
}

/** Who put it down, and how it was given where that does not say so. */
function by({ by: { kind, name }, source }) {
  const who = kind === 'agent' ? agentName(name) : kind === 'token' ? name : term('consentAuthors', kind);
  return ['customer', 'provider'].includes(kind) ? who : `${who} · ${source}`;
}

function record(one) {
  const channels = [...new Set(one.identities.map((identity) => identity.channel))];
  return channels.length ? html`<details><summary>${t('recordConsent')}</summary>
    <form class="sheet" @submit=${(event) => keep(event, one)}>
      ${field(term('groups', 'channel'), html`<select name="channel">${channels.map((id) => html`<option value=${id}>${channelName(id)}</option>`)}</select>`, { faults: form.faults, name: 'channel' })}
      ${field(t('consentKind'), html`<select name="kind">${['opt_in', 'opt_out'].map((kind) => html`<option value=${kind}>${term('consentKinds', kind)}</option>`)}</select>`, { faults: form.faults, name: 'kind' })}
      ${field(t('consentFor'), html`<select name="purpose">${PURPOSES.map((purpose) => html`<option value=${purpose}>${term('purposes', purpose)}</option>`)}</select>`, { faults: form.faults, name: 'purpose' })}
      ${field(t('consentScope'), html`<select name="account_id"><option value="">${t('wholeCompany')}</option>${state.accounts.filter((known) => channels.includes(known.channel)).map((known) => html`<option value=${known.id}>${known.name}</option>`)}</select>`, { faults: form.faults, name: 'account_id' })}
      ${field(t('consentSource'), html`<input name="source" required maxlength="500" placeholder=${t('consentSourceExample')}>`, { faults: form.faults, name: 'source' })}
      ${field(t('consentWording'), html`<textarea name="wording" rows="3" maxlength="4000"></textarea>`, { faults: form.faults, name: 'wording' })}
      ${otherFaults(form.faults, ['channel', 'kind', 'purpose', 'account_id', 'source', 'wording'])}
      <footer class="buttons"><button class="primary" ?disabled=${form.busy}>${t('record')}</button></footer>
    </form></details>` : nothing;
}

function keep(event, one) {
  event.preventDefault();
  const said = values(event.target);
  submit(form, async () => {
    await post(`/v1/contacts/${encodeURIComponent(one.id)}/consents`, said, freshKey());
    event.target.reset();
    await reload();
  }, t('recorded'));
}
