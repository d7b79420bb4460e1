// Teams: people who share work, so that a conversation can be the reception's before it is anybody's.

import { html, nothing } from '../lit/lit-html.js';
import { freshKey, get, patch, post, remove } from '../base/api.js';
import { agentName, loadCompany } from '../base/company.js';
import { t } from '../base/i18n.js';
import { change, state } from '../base/store.js';
import { field, otherFaults, submit, sure } from './form.js';
import { reload } from './page.js';

const form = { editing: null };

export const teams = {
  load: async () => ({ teams: (await get('/v1/teams?limit=200')).data }),

  view: ({ teams: all }) => html`<div class="two-columns">
    <section><ul class="lines">${all.map(line)}${all.length ? nothing : html`<li class="empty">${t('noTeams')}</li>`}</ul></section>
    ${sheet(all.find(({ id }) => id === form.editing))}</div>`,
};

function line(team) {
  return html`<li><span><b>${team.name}</b><br><small>${team.members.map(agentName).join(', ') || t('nobody')}</small></span>
    <button @click=${() => { form.editing = team.id; form.faults = []; change(); }}>${t('change')}</button>
    <button @click=${() => dissolve(team)}>${t('remove')}</button></li>`;
}

/** For a new team, or for the one that is being changed. */
function sheet(team) {
  return html`<form class="sheet" @submit=${(event) => save(event, team)}><h2>${team ? t('changeNamed', team.name) : t('addTeam')}</h2>
    ${field(t('name'), html`<input name="name" required maxlength="80" .value=${team?.name ?? ''}>`, { faults: form.faults, name: 'name' })}
    <fieldset><legend>${t('members')}</legend><div class="checks">${state.agents.map((agent) => html`<label class="check">
      <input type="checkbox" name="member" value=${agent.id} .checked=${Boolean(team?.members.includes(agent.id))}><span>${agent.name}</span></label>`)}</div></fieldset>
    ${otherFaults(form.faults, ['name'])}
    <footer class="buttons"><button class="primary" ?disabled=${form.busy}>${t(team ? 'save' : 'add')}</button>
      ${team ? html`<button type="button" @click=${() => { form.editing = null; change(); }}>${t('cancel')}</button>` : nothing}</footer></form>`;
}

function save(event, team) {
  event.preventDefault();
  const data = new FormData(event.target);
  const body = { name: data.get('name').trim(), members: data.getAll('member') };
  submit(form, async () => {
    await (team ? patch(`/v1/teams/${encodeURIComponent(team.id)}`, body) : post('/v1/teams', body, freshKey()));
    form.editing = null;
    event.target.reset();
    await loadCompany();
    await reload();
  });
}

function dissolve(team) {
  if (sure(t('removeTeamSure', team.name))) {
    submit(form, async () => {
      await remove(`/v1/teams/${encodeURIComponent(team.id)}`);
      state.templates.clear();
      state.replies = null;
      await loadCompany();
      await reload();
    });
  }
}
