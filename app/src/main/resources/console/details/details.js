// Beside the thread: the two clocks, what people keep about the conversation, and who this is.

import { html, nothing } from '../lit/lit-html.js';
import { account, agentName, channelName } from '../base/company.js';
import { t } from '../base/i18n.js';
import { identities } from '../base/identities.js';
import { icon } from '../base/icons.js';
import { change } from '../base/store.js';
import { care } from './care.js';
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

function person(one) {
  return html`<section><h3>${one.contact?.name ?? t('unknownCustomer')}</h3>
    ${identities(one.contact?.identities ?? [])}
    <p class="muted">${t('answersFrom', account(one.account_id)?.name ?? '')}${one.assignee ? html`<br>${t('caredForBy', agentName(one.assignee))}` : nothing}</p>
    <p class="exports">${t('export')} ${['html', 'csv', 'json'].map((format) => html`<a href="/v1/conversations/${encodeURIComponent(one.id)}/export?format=${format}" target="_blank" rel="noopener">${format.toUpperCase()}</a> `)}</p>
  </section>`;
}
