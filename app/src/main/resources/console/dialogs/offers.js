// What the service decided about each template for one conversation: whether it may go now, why not,
// and what it would cost. Where there is no conversation yet, only the provider's approval is known.

import { html, nothing } from '../lit/lit-html.js';
import { get } from '../base/api.js';
import { t, term } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { administrators, mayPay } from '../base/people.js';
import { change, notify, state } from '../base/store.js';
import { dateTime } from '../base/time.js';
import { price } from '../details/clocks.js';

/** Asks for all that helps to choose. */
export async function loadOffers(asked, one) {
  if (!one) {
    return;
  }
  try {
    const path = `/v1/conversations/${encodeURIComponent(one.id)}`;
    const [offers, consents] = await Promise.all([
      get(`${path}/templates`),
      one.contact ? get(`/v1/contacts/${encodeURIComponent(one.contact.id)}/consents?limit=200`) : { data: [] },
    ]);
    asked.offers = new Map(offers.data.map(({ template, decision }) => [template.id, decision]));
    asked.consents = consents.data;
  } catch (problem) {
    notify(problem.message, 'bad');
  }
  change();
}

export function sendable(asked, template) {
  const decision = asked.offers?.get(template.id);
  return decision ? decision.outcome === 'allowed' : template.status === 'approved';
}

/** Why a template cannot go, and what helps. */
export function whyNot(asked, template) {
  const decision = asked.offers?.get(template.id);
  const cure = decision?.reason === 'opt_in_missing'
    ? html`<button type="button" class="link" @click=${() => change({ dialog: { kind: 'consent', conversation: asked.conversation, then: asked } })}>${t('remedy_ask_opt_in')}</button>` : nothing;
  const words = template.status !== 'approved' ? template.reason : decision?.reason === 'not_permitted' ? keptTo(template) : decision?.message;
  return html`${words ? html`<span class="template-text">${words}</span>` : nothing}${cure}`;
}

/** The teams that have it for themselves; that somebody may not pay is said once, above all of them. */
function keptTo({ teams }) {
  const names = teams.map((id) => state.teams.find((team) => team.id === id)?.name).filter(Boolean);
  return names.length && mayPay() ? t('onlyForTeams', names) : '';
}

/** Whoever may not send what costs is told whom to ask (R10). */
export function permissionLine() {
  return mayPay() ? nothing : html`<p class="failed-line" role="note">${icon('warn')}<span>${t('mayNotPay', administrators())}</span></p>`;
}

/** What is known of the price before it is sent. */
export function priceLine(asked) {
  const category = term('categories', asked.template.category);
  const cost = asked.offers?.get(asked.template.id)?.cost;
  const decision = asked.offers?.get(asked.template.id);
  return html`<p class="price">${decision?.warnings?.length ? html`<b class="warned">${icon('warn')} ${decision.message}</b><br>` : nothing}${cost && (cost.amount !== null || cost.free_because) ? t('costs', price(cost), category) : t('costsCategory', category)}${consent(asked)}</p>`;
}

/** Whether the customer agreed to such messages, and when. */
function consent(asked) {
  if (!asked.consents) {
    return nothing;
  }
  const about = asked.consents
    .filter(({ purpose }) => purpose === 'all' || purpose === asked.template.category)
    .sort((one, other) => (one.at < other.at ? 1 : -1))[0];
  const words = about ? t(about.kind === 'opt_out' ? 'optedOutAt' : 'optedInAt', dateTime(about.at), about.source) : t('noOptIn');
  return html`<br>${words}`;
}
