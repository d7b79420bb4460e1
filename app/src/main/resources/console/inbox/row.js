// One conversation in the inbox.

import { html, nothing } from '../lit/lit-html.js';
import { channelName } from '../base/company.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { mark } from '../base/mark.js';
import { linkTo } from '../base/route.js';
import { state } from '../base/store.js';
import { face, teamName } from '../base/people.js';
import { brief } from '../base/time.js';
import { chip } from '../base/window.js';
import { preview } from '../thread/preview.js';

export function row(conversation) {
  const { id, contact, channel, unread, status, last_message: last } = conversation;
  const open = state.open === id;
  return html`<a class="row ${unread ? 'unread' : ''}" href=${linkTo(id)} aria-current=${open ? 'true' : 'false'}>
    ${mark(channel, contact?.name ?? '?')}
    <span class="row-name">${contact?.name ?? t('unknownCustomer')}<span class="unseen">, ${channelName(channel)}</span></span>
    <time class="row-time" datetime=${conversation.active_at}>${brief(conversation.active_at)}</time>
    <span class="row-text">${last?.direction === 'outbound' ? html`<span class="ours">${t('you')}</span> ` : nothing}${last ? preview(last) : ''}</span>
    <span class="row-state">
      ${conversation.issue === 'open' ? html`<span class="flagged" title=${t('issueOpen')}>${icon('flag')}<span class="unseen">${t('issueOpen')}</span></span>` : nothing}
      ${status === 'open' ? nothing : html`<span class="chip quiet">${t(`status_${status}`)}</span>`}
      ${chip(conversation.window)}
      ${holder(conversation)}
      ${unread ? html`<span class="count" aria-label=${t('unread', unread)}>${unread > 99 ? '99+' : unread}</span>` : nothing}
    </span>
  </a>`;
}

/** Whose it is: a colleague's, else a team's. */
function holder({ assignee, team }) {
  return assignee ? face(assignee) : team ? html`<span class="chip quiet team">${teamName(team)}</span>` : nothing;
}
