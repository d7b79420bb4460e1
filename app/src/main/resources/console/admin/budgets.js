// What each account may spend in a month, how far it is, and whether it stops there.

import { html, nothing } from '../lit/lit-html.js';
import { get, put, remove } from '../base/api.js';
import { t, term } from '../base/i18n.js';
import { isAdmin } from '../base/people.js';
import { change, state } from '../base/store.js';
import { field, otherFaults, submit, values } from './form.js';
import { reload } from './page.js';

const LOOKS = { within: 'open', warning: 'closing', spent: 'bad', refusing: 'bad' };
const form = { editing: null };

/** One of each account on whose channel messages cost; null where it has none. */
export async function budgetsOf(channels) {
  const priced = state.accounts.filter((one) => channels.some(({ id }) => id === one.channel));
  return Promise.all(priced.map(async (account) => ({ account, budget: await get(path(account)).catch(() => null) })));
}

const path = (account) => `/v1/accounts/${encodeURIComponent(account.id)}/budget`;

export function budgets(all, money) {
  return all.length ? html`<section><h2>${t('budget')}</h2><p class="muted">${t('budgetHelp')}</p>
    <ul class="lines card">${all.map((one) => (form.editing === one.account.id ? html`<li>${sheet(one)}</li>` : line(one, money)))}</ul></section>` : nothing;
}

function line({ account, budget }, money) {
  return html`<li><span><b>${account.name}</b><br>${budget ? html`
      <small>${t('spentOf', money({ amount: budget.spent, currency: budget.currency }), money(budget))}${budget.refuse ? ` · ${t('budgetStops')}` : nothing}</small>
      <meter min="0" max=${Number(budget.amount) || 1} high=${Number(budget.amount) * Number(budget.warn_at)} value=${Number(budget.spent)} aria-label=${t('budget')}></meter>`
    : html`<small>${t('noBudget')}</small>`}</span>
    ${budget ? html`<span class="chip ${LOOKS[budget.state]}">${term('budgetStates', budget.state)}</span>` : nothing}
    ${isAdmin() ? html`<button @click=${() => edit(account.id)}>${t(budget ? 'change' : 'setBudget')}</button>` : nothing}
    ${isAdmin() && budget ? html`<button @click=${() => drop(account)}>${t('remove')}</button>` : nothing}</li>`;
}

function edit(id) {
  Object.assign(form, { editing: id, faults: [] });
  change();
}

function sheet({ account, budget }) {
  return html`<form class="budget-form" @submit=${(event) => save(event, account)}><b>${account.name}</b>
    <div class="filters">
      ${field(t('budgetAmount'), html`<input name="amount" inputmode="decimal" required .value=${budget?.amount ?? ''}>`, { faults: form.faults, name: 'amount' })}
      ${field(t('currency'), html`<input name="currency" required maxlength="3" placeholder="EUR" .value=${budget?.currency ?? account.settings.currency ?? ''}>`, { faults: form.faults, name: 'currency' })}
      ${field(t('warnAt'), html`<input name="percent" type="number" min="1" max="100" required .value=${String(Math.round(Number(budget?.warn_at ?? 0.8) * 100))}>`, { faults: form.faults, name: 'warn_at' })}</div>
    <label class="check"><input type="checkbox" name="refuse" .checked=${budget?.refuse ?? false}><span>${t('budgetRefuse')}<small>${t('budgetRefuseHelp')}</small></span></label>
    ${otherFaults(form.faults, ['amount', 'currency', 'warn_at'])}
    <footer class="buttons"><button class="primary" ?disabled=${form.busy}>${t('save')}</button>
      <button type="button" @click=${() => edit(null)}>${t('cancel')}</button></footer></form>`;
}

function save(event, account) {
  event.preventDefault();
  const { amount, currency, percent, refuse } = values(event.target);
  submit(form, async () => {
    await put(path(account), { amount: amount.replace(',', '.'), currency: currency.toUpperCase(), warn_at: String(Number(percent) / 100), refuse: Boolean(refuse) });
    form.editing = null;
    await reload();
  });
}

function drop(account) {
  return submit(form, async () => {
    await remove(path(account));
    await reload();
  });
}
