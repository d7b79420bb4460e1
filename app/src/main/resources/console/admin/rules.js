// The rules that were, are or will be in force on a channel at a moment, each with its source; and
// what they would say in a situation that need not exist.

import { html, nothing } from '../lit/lit-html.js';
import { get } from '../base/api.js';
import { ruleTitle } from '../base/company.js';
import { t } from '../base/i18n.js';
import { state } from '../base/store.js';
import { legalDate } from '../base/time.js';
import { reload } from './page.js';
import { whatIf } from './what-if.js';

const asked = { channel: null, at: '' };
const question = {};

export const rules = {
  async load() {
    asked.channel ??= [...state.channels.keys()][0];
    const at = asked.at ? `&at=${encodeURIComponent(asked.at)}` : '';
    return (await get(`/v1/rules?channel=${encodeURIComponent(asked.channel)}${at}`)).data;
  },

  view(all) {
    return html`<div class="two-columns">
      <section><h2>${t('whatIf')}</h2>${whatIf(question)}</section>
      <section><h2>${t('inForce')}</h2>
        <div class="filters">
          <label class="field"><span>${t('filter')}</span><select @change=${(event) => ask({ channel: event.target.value })}>
            ${[...state.channels.values()].map((one) => html`<option value=${one.id} ?selected=${one.id === asked.channel}>${one.name}</option>`)}</select></label>
          <label class="field"><span>${t('onDay')}</span><input type="date" .value=${asked.at} @change=${(event) => ask({ at: event.target.value })}></label></div>
        <ul class="tiles wide">${all.map(rule)}</ul></section></div>`;
  },
};

export function rule(one) {
  return html`<li class="tile law"><p>${ruleTitle(one)}</p>
    <p class="muted"><code>${one.id}</code> · ${when(one)}</p>${source(one.source)}</li>`;
}

function when({ from, until }) {
  return from && until ? t('fromUntil', legalDate(from), legalDate(until))
    : from ? t('since', legalDate(from)) : until ? t('until', legalDate(until)) : t('always');
}

/** Only what is an address becomes a link. */
function source(text) {
  const [url] = /https:\/\/[^\s,]+/.exec(text) ?? [];
  return html`<p class="source">${url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${new URL(url).host}</a>` : nothing}<small> ${url ? text.replace(url, '').replace(/^[\s,]+/, '') : text}</small></p>`;
}

function ask(changes) {
  Object.assign(asked, changes);
  reload();
}
