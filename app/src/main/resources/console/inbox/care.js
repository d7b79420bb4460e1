// Whose conversations are shown, and how far people are with them.

import { html, nothing } from '../lit/lit-html.js';
import { t } from '../base/i18n.js';
import { me } from '../base/people.js';
import { state } from '../base/store.js';

/** The parameters of a list for each choice. */
export function careQuery() {
  const { care, status } = state;
  const whose = { mine: { assignee: 'me' }, teams: { team: 'mine' }, nobody: { assignee: 'none', team: 'none' } }[care]
    ?? (care ? { team: care } : {});
  return { ...whose, status };
}

export function careFilter(look) {
  return html`<div class="care-filter">
    <label><span class="unseen">${t('whose')}</span><select @change=${(event) => look({ care: event.target.value })}>
      ${choice('', t('care_all'))}
      ${me() ? html`${choice('mine', t('care_mine'))}${choice('teams', t('care_teams'))}` : nothing}
      ${choice('nobody', t('care_nobody'))}
      ${state.teams.length ? html`<optgroup label=${t('teams')}>${state.teams.map((team) => choice(team.id, team.name))}</optgroup>` : nothing}
    </select></label>
    <label><span class="unseen">${t('statusFilter')}</span><select @change=${(event) => look({ status: event.target.value })}>
      ${['', 'open', 'snoozed', 'resolved'].map((status) => html`<option value=${status} .selected=${state.status === status}>${t(status ? `status_${status}` : 'status_any')}</option>`)}
    </select></label></div>`;
}

function choice(value, words) {
  return html`<option value=${value} .selected=${state.care === value}>${words}</option>`;
}
