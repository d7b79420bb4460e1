// Who works here, and the tokens by which people and programs get in.

import { html, nothing } from '../lit/lit-html.js';
import { freshKey, get, post, remove } from '../base/api.js';
import { agentName, loadCompany } from '../base/company.js';
import { t, term } from '../base/i18n.js';
import { notify, state } from '../base/store.js';
import { dateTime } from '../base/time.js';
import { copied } from './copied.js';
import { field, otherFaults, submit, sure, values } from './form.js';
import { reload } from './page.js';

const agent = {};
const token = {};

export const people = {
  async load() {
    const [agents, tokens] = await Promise.all([get('/v1/agents?limit=200'), get('/v1/tokens?limit=200')]);
    return { agents: agents.data, tokens: tokens.data };
  },

  view({ agents, tokens }) {
    return html`<div class="two-columns">
      <section><h2>${t('agents')}</h2>
        <ul class="lines">${agents.map((one) => html`<li><b>${one.name}</b> <span class="chip quiet">${term('roles', one.role)}</span>
          ${one.permissions.includes('send_paid_templates') ? html`<span class="chip quiet">${t('maySpend')}</span>` : nothing}<span class="space"></span>
          <button @click=${() => take(`/v1/agents/${encodeURIComponent(one.id)}`, t('removeAgentSure', one.name))}>${t('remove')}</button></li>`)}</ul>
        <form class="sheet" @submit=${addAgent}><h2>${t('addAgent')}</h2>
          ${field(t('name'), html`<input name="name" required>`, { faults: agent.faults, name: 'name' })}
          ${field(t('role'), html`<select name="role">${['agent', 'admin'].map((role) => html`<option value=${role}>${term('roles', role)}</option>`)}</select>`)}
          <label class="check"><input type="checkbox" name="paid" checked><span>${t('maySpend')}<small>${t('maySpendHelp')}</small></span></label>
          ${otherFaults(agent.faults, ['name'])}
          <footer class="buttons"><button class="primary" ?disabled=${agent.busy}>${t('add')}</button></footer></form></section>
      <section><h2>${t('tokens')}</h2>
        <ul class="lines">${tokens.map((one) => html`<li><b>${one.name}</b> <span class="chip quiet">${one.agent_id ? agentName(one.agent_id) : t('automation')}</span> <small>${dateTime(one.created_at)}</small><span class="space"></span>
          <button @click=${() => take(`/v1/tokens/${encodeURIComponent(one.id)}`, t('removeTokenSure', one.name))}>${t('remove')}</button></li>`)}</ul>
        ${token.issued ? html`<div class="answer" role="status"><p>${t('tokenOnce')}</p>${copied(token.issued)}</div>` : nothing}
        <form class="sheet" @submit=${addToken}><h2>${t('addToken')}</h2>
          ${field(t('name'), html`<input name="name" required>`, { faults: token.faults, name: 'name' })}
          ${field(t('speaksFor'), html`<select name="agent_id"><option value="">${t('automation')}</option>${state.agents.map((one) => html`<option value=${one.id}>${one.name}</option>`)}</select>`)}
          ${otherFaults(token.faults, ['name'])}
          <footer class="buttons"><button class="primary" ?disabled=${token.busy}>${t('makeIt')}</button></footer></form></section></div>`;
  },
};

function addAgent(event) {
  event.preventDefault();
  const { name, role, paid } = values(event.target);
  submit(agent, async () => {
    await post('/v1/agents', { name, role, permissions: paid ? ['send_paid_templates'] : [] }, freshKey());
    event.target.reset();
    await loadCompany();
    await reload();
  });
}

function addToken(event) {
  event.preventDefault();
  submit(token, async () => {
    token.issued = (await post('/v1/tokens', values(event.target), freshKey())).token;
    event.target.reset();
    await reload();
  });
}

async function take(path, question) {
  if (!sure(question)) {
    return;
  }
  try {
    await remove(path);
    await loadCompany();
    await reload();
  } catch (problem) {
    notify(problem.message, 'bad');
  }
}
