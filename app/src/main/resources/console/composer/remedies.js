// The ways on, as buttons in the decision's order.

import { html, nothing } from '../lit/lit-html.js';
import { channelName } from '../base/company.js';
import { t, term } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { linkTo } from '../base/route.js';
import { change } from '../base/store.js';
import { dateTime } from '../base/time.js';
import { update } from '../thread/actions.js';
import { write } from './editor.js';

const KINDS = {
  ask_opt_in: (one) => action('consent', t('remedy_ask_opt_in'), () => change({ dialog: { kind: 'consent', conversation: one.id } })),
  send_template: (one) => action('template', t('remedy_send_template'), () => change({ dialog: { kind: 'template', conversation: one.id } })),
  human_agent: (one, remedy) => action('person', t('remedy_human_agent', dateTime(remedy.until)), () => write('human_agent')),
  switch_channel: (one, remedy) => remedy.identities.map((identity) => elsewhere(one, identity)),
  hold: () => action('hold', t('remedy_hold'), () => write('hold')),
  send_link: (one) => action('link', t('remedy_send_link'), () => change({ dialog: { kind: 'link', account: one.account_id } })),
  wait_for_customer: (one) => (one.status === 'snoozed' ? nothing
    : action('wait', t('remedy_wait_for_customer'), () => update(one.id, { status: 'snoozed' }, t('snoozedNow')))),
};

export function remedies(one, reply) {
  return reply.remedies.map((remedy) => KINDS[remedy.kind]?.(one, remedy) ?? nothing);
}

export function action(drawing, words, click) {
  return html`<button type="button" @click=${click}>${icon(drawing)}<span>${words}</span></button>`;
}

/** The customer's other channel, with how a message may go there. */
function elsewhere(one, identity) {
  const words = t('remedy_switch_channel', channelName(identity.channel), term('ways', identity.reason));
  return identity.conversation_id
    ? html`<a class="button" href=${linkTo(identity.conversation_id)}>${icon('swap')}<span>${words}</span></a>`
    : action('swap', words, () => change({ dialog: { kind: 'template', account: identity.account_id, contact: one.contact?.id } }));
}
