// The accounts by which the company speaks on its channels, and how they are.

import { html, nothing } from '../lit/lit-html.js';
import { get, post, remove } from '../base/api.js';
import { channelIcon, channelName, channelText, loadCompany } from '../base/company.js';
import { t, term } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { notify, state } from '../base/store.js';
import { brief, dateTime } from '../base/time.js';
import { accountForm } from './account-form.js';
import { copied } from './copied.js';
import { sure } from './form.js';
import { reload } from './page.js';

const HEALTH = { ok: 'open', attention: 'closing', stopped: 'bad', disabled: 'quiet' };

export const accounts = {
  async load(id) {
    const [all, events] = await Promise.all([get('/v1/accounts?limit=200'), get('/v1/webhook-events?limit=200')]);
    const last = new Map();
    events.data.forEach((event) => last.has(event.channel) || last.set(event.channel, event.received_at));
    return { all: all.data, last, form: { account: all.data.find((one) => one.id === id) ?? null, channel: null } };
  },

  view({ all, last, form }, id) {
    return id ? accountForm(form) : html`
      <p class="buttons"><a class="button primary-link" href="#/admin/accounts/new">${icon('plus')}<span>${t('addAccount')}</span></a></p>
      <ul class="tiles">${all.map((one) => card(one, last.get(one.channel)))}</ul>`;
  },
};

function card(one, lastEvent) {
  return html`<li class="tile" data-channel=${one.channel}>
    <header><img src=${channelIcon(one.channel)} alt="" width="22" height="22"><h2>${one.name}</h2>
      <span class="chip ${HEALTH[one.health]}">${term('healths', one.health)}</span></header>
    <dl>
      <dt>${channelName(one.channel)}</dt><dd><code>${one.external_id}</code></dd>
      <dt class="whole">${t('webhookAddress')}</dt><dd class="whole">${copied(`${location.origin}${state.channels.get(one.channel)?.webhook_path ?? ''}`)}</dd>
      <dt>${t('lastEvent')}</dt><dd>${lastEvent ? brief(lastEvent) : t('noneYet')}</dd>
      <dt>${t('timeZone')}</dt><dd>${one.time_zone}</dd>
      ${one.capabilities.length ? html`<dt>${t('capabilities')}</dt><dd>${one.capabilities.map((word) => html`<span class="chip quiet">${channelText(one.channel, `capability.${word}`, word)}</span> `)}</dd>` : nothing}
      ${one.messaging_limit ? html`<dt>${t('messagingLimit')}</dt><dd>${one.messaging_limit.customers ?? t('noLimit')}</dd>` : nothing}
    </dl>
    ${(one.troubles ?? []).map((trouble) => html`<p class="fault">${icon('warn')} ${trouble.error.message} <small>${term('whoActs', trouble.error.who)}</small></p>`)}
    ${one.token_ends_at ? html`<p class="muted">${t('tokenEnds', dateTime(one.token_ends_at))}</p>` : nothing}
    ${one.restrictions.map((restriction) => html`<p class="fault">${icon('warn')} ${t('restricted', term('forbidden', restriction.forbidden), restriction.until ? dateTime(restriction.until) : '')}</p>`)}
    ${one.notices.length ? html`<details><summary>${t('notices', one.notices.length)}</summary><ul class="lines">${one.notices.map((notice) => html`<li><span class="chip ${notice.severity === 'critical' ? 'bad' : notice.severity === 'warning' ? 'closing' : 'quiet'}">${term('severities', notice.severity)}</span> ${notice.message} <small>${dateTime(notice.at)}</small></li>`)}</ul></details>` : nothing}
    <footer class="buttons"><a class="button" href="#/admin/accounts/${encodeURIComponent(one.id)}">${t('change')}</a>
      <button @click=${() => check(one)}>${t('checkNow')}</button>
      <button @click=${() => disconnect(one)}>${t('disconnect')}</button></footer>
  </li>`;
}

async function check(one) {
  try {
    await post(`/v1/accounts/${encodeURIComponent(one.id)}/check`);
    notify(t('checkedNow'));
    await reload();
  } catch (problem) {
    notify(problem.message, 'bad');
  }
}

async function disconnect(one) {
  if (!sure(t('disconnectSure', one.name))) {
    return;
  }
  try {
    await remove(`/v1/accounts/${encodeURIComponent(one.id)}`);
    await loadCompany();
    await reload();
  } catch (problem) {
    notify(problem.message, 'bad');
  }
}
