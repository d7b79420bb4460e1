// A question to the policy, and its answer as an agent would get it.

import { html, nothing } from '../lit/lit-html.js';
import { post } from '../base/api.js';
import { t, term } from '../base/i18n.js';
import { state } from '../base/store.js';
import { fullDate } from '../base/time.js';
import { alter, field, otherFaults, submit, values } from './form.js';
import { rule } from './rules.js';

const INTENTS = ['free_form', 'template', 'tagged'];
const CATEGORIES = ['utility', 'marketing', 'authentication'];
const TAGS = ['HUMAN_AGENT', 'CONFIRMED_EVENT_UPDATE', 'POST_PURCHASE_UPDATE', 'ACCOUNT_UPDATE'];
const ENTRIES = ['direct', 'ad', 'page_button', 'comment'];

export function whatIf(form) {
  form.kind ??= INTENTS[0];
  const { faults } = form;
  return html`<form class="sheet" @submit=${(event) => ask(event, form)}>
    <div class="filters">
      ${field(t('filter'), select('channel', [...state.channels.values()].map((one) => [one.id, one.name])))}
      ${field(t('intent'), html`<select name="kind" @change=${(event) => alter(form, { kind: event.target.value })}>${INTENTS.map((kind) => html`<option value=${kind} ?selected=${kind === form.kind}>${term('intents', kind)}</option>`)}</select>`)}
      ${form.kind === 'template' ? field(t('category'), select('category', CATEGORIES.map((one) => [one, term('categories', one)]))) : nothing}
      ${form.kind === 'tagged' ? field(t('tag'), select('tag', TAGS.map((one) => [one, one]))) : nothing}
      ${field(t('author'), select('author', [['human', t('human')], ['automation', t('automation')]]))}
      ${field(t('lastInbound'), html`<input type="datetime-local" name="last_inbound_at" step="1">`, { help: t('emptyNever'), faults, name: 'last_inbound_at' })}
      ${field(t('askedAt'), html`<input type="datetime-local" name="at" step="1">`, { help: t('emptyNow'), faults, name: 'at' })}
      ${field(t('entry'), select('entry_point', ENTRIES.map((one) => [one, term('entries', one)])))}
    </div>
    <div class="checks">
      <label class="check"><input type="checkbox" name="opted_in"><span>${t('optedIn')}</span></label>
      <label class="check"><input type="checkbox" name="opted_out"><span>${t('optedOut')}</span></label>
    </div>
    ${otherFaults(faults, ['at', 'last_inbound_at'])}
    <footer class="buttons"><button class="primary" ?disabled=${form.busy}>${t('ask')}</button></footer>
    ${form.answer ? answered(form.answer) : nothing}
  </form>`;
}

function select(name, options) {
  return html`<select name=${name}>${options.map(([value, text]) => html`<option value=${value}>${text}</option>`)}</select>`;
}

function ask(event, form) {
  event.preventDefault();
  const said = values(event.target);
  const instant = (name) => (said[name] ? { [name]: new Date(said[name]).toISOString() } : {});
  const intent = { kind: said.kind, ...(said.category ? { category: said.category } : {}), ...(said.tag ? { tag: said.tag } : {}) };
  submit(form, async () => {
    form.answer = await post('/v1/decisions', {
      channel: said.channel, intent, author: said.author, entry_point: said.entry_point,
      opted_in: 'opted_in' in said, opted_out: 'opted_out' in said, ...instant('last_inbound_at'), ...instant('at'),
    });
  }, t('answered'), 'aloud');
}

function answered(decision) {
  const good = decision.outcome === 'allowed';
  return html`<div class="answer" role="status">
    <p><span class="chip ${good ? 'open' : 'bad'}">${t(good ? 'allowed' : 'blocked')}</span> <code>${decision.reason}</code></p>
    <p>${decision.message}</p>
    ${decision.window.closes_at ? html`<p class="muted">${t('windowUntil', fullDate(decision.window.closes_at))}</p>` : nothing}
    ${decision.remedies.length ? html`<ol class="ways">${decision.remedies.map((remedy) => html`<li>${term('remedyKinds', remedy.kind)}</li>`)}</ol>` : nothing}
    ${decision.rule ? html`<ul>${rule(decision.rule)}</ul>` : nothing}
  </div>`;
}
