// Two clocks that are often mistaken for one: until when we may write freely, which only the
// customer starts, and what writing costs, which we start ourselves.

import { html, nothing } from '../lit/lit-html.js';
import { t, term } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { money as written } from '../base/money.js';
import { dateTime, span, until } from '../base/time.js';
import { standing } from '../base/window.js';

export function clocks(one) {
  return html`<section class="clocks" aria-label=${t('twoClocks')}>${permission(one)}${money(one)}</section>`;
}

function permission({ window }) {
  const { kind, left } = standing(window);
  const open = kind === 'open' || kind === 'closing';
  return html`<div class="clock ${kind}"><h3>${icon(kind)}${t('clockPermission')}</h3>
    <p class="figure">${open ? span(left) : kind === 'never' ? t('neverOpened') : t('closed')}</p>
    <p class="muted">${window.closes_at ? t(open ? 'untilTime' : 'closedAt', dateTime(window.closes_at)) : t('clockNever')}</p>
    ${window.opened_by ? html`<p class="muted">${t('openedBy', term('openers', window.opened_by), dateTime(window.opened_at))}</p>` : nothing}
    ${window.possible_until && until(window.possible_until) > 0 && !open ? html`<p class="muted">${t('maybeUntil', dateTime(window.possible_until))}</p>` : nothing}
  </div>`;
}

function money({ billing, reply }) {
  const running = billing.conversations.filter((conversation) => until(conversation.closes_at) > 0);
  return html`<div class="clock"><h3>${icon('clock')}${t('clockCost')}</h3>
    <p class="figure">${price(reply?.cost)}</p>
    <p class="muted">${billing.model ? term('models', billing.model) : t('noModel')}</p>
    ${running.map((conversation) => html`<p class="muted"><b>${term('categories', conversation.category)}</b> ${t('runsFor', span(until(conversation.closes_at)))}</p>`)}
    ${billing.free_entry ? html`<p class="muted">${t('freeEntry', dateTime(billing.free_entry.until))}</p>` : nothing}
    ${billing.month_free_left === undefined ? nothing : html`<p class="muted">${t(billing.model === 'per_message' ? 'monthFreeMessages' : 'monthFree', billing.month_free_left)}</p>`}
  </div>`;
}

export function price(cost) {
  if (!cost) {
    return t('noCost');
  }
  if (cost.free_because || Number(cost.amount ?? NaN) === 0) {
    return t('free');
  }
  return cost.amount === null ? t('priceUnknown') : written(cost);
}
