// Beside the thread: the two clocks, what people keep about the conversation, and who this is.

import { html, nothing } from '../lit/lit-html.js';
import { account, agentName, channelName } from '../base/company.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { change, state } from '../base/store.js';
import { update } from '../thread/actions.js';
import { clocks } from './clocks.js';

export function details(one) {
  return html`<section class="details" aria-label=${t('details')}>
    <header class="panel-head"><h2>${t('details')}</h2>
      <button class="plain" @click=${() => change({ panel: null })} aria-label=${t('close')}>${icon('close')}</button></header>
    <div class="panel-body">
      ${clocks(one)}
      ${care(one)}
      ${person(one)}
    </div>
  </section>`;
}

function care(one) {
  return html`<section><h3>${t('care')}</h3>
    <label class="field"><span>${t('assignee')}</span>
      <select .value=${one.assignee ?? ''} @change=${(event) => update(one.id, { assignee: event.target.value || null })}>
        <option value="">${t('nobody')}</option>
        ${state.agents.map((agent) => html`<option value=${agent.id} ?selected=${agent.id === one.assignee}>${agent.name}</option>`)}
      </select></label>
    <div class="buttons">
      ${one.status === 'resolved' ? nothing : html`<button @click=${() => update(one.id, { status: 'resolved' }, t('resolvedNow'))}>${icon('tick')}<span>${t('resolve')}</span></button>`}
      ${one.status === 'open' ? html`<button @click=${() => update(one.id, { status: 'snoozed' }, t('snoozedNow'))}>${icon('wait')}<span>${t('snooze')}</span></button>`
    : html`<button @click=${() => update(one.id, { status: 'open' }, t('reopenedNow'))}>${icon('inbox')}<span>${t('reopen')}</span></button>`}
    </div>
    <label class="check"><input type="checkbox" .checked=${one.issue === 'open'} @change=${(event) => update(one.id, { issue: event.target.checked ? 'open' : 'none' })}>
      <span>${t('issueOpen')}<small>${t('issueHelp')}</small></span></label>
  </section>`;
}

function person(one) {
  return html`<section><h3>${one.contact?.name ?? t('unknownCustomer')}</h3>
    <ul class="identities">${(one.contact?.identities ?? []).map((identity) => html`<li data-channel=${identity.channel}><b>${channelName(identity.channel)}</b><span>${identity.phone ?? identity.external_id}</span></li>`)}</ul>
    <p class="muted">${t('answersFrom', account(one.account_id)?.name ?? '')}${one.assignee ? html`<br>${t('caredForBy', agentName(one.assignee))}` : nothing}</p>
    <p class="exports">${t('export')} ${['html', 'csv', 'json'].map((format) => html`<a href="/v1/conversations/${encodeURIComponent(one.id)}/export?format=${format}" target="_blank" rel="noopener">${format.toUpperCase()}</a> `)}</p>
  </section>`;
}
