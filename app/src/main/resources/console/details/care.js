// What people keep about a conversation: who cares for it, how far they are, what is unresolved.

import { html, nothing } from '../lit/lit-html.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { me } from '../base/people.js';
import { change, state } from '../base/store.js';
import { dateTime } from '../base/time.js';
import { update } from '../thread/actions.js';

export function care(one) {
  const set = (member) => (event) => update(one.id, { [member]: event.target.value || null });
  return html`<section><h3>${t('care')}</h3>
    <label class="field"><span>${t('assignee')}</span>
      <select @change=${set('assignee')}><option value="" .selected=${!one.assignee}>${t('nobody')}</option>
        ${state.agents.map((agent) => html`<option value=${agent.id} .selected=${agent.id === one.assignee}>${agent.name}</option>`)}
      </select></label>
    ${me() && one.assignee !== me().id ? html`<button class="link take" @click=${() => update(one.id, { assignee: me().id })}>${t('takeIt')}</button>` : nothing}
    ${state.teams.length ? html`<label class="field"><span>${t('team')}</span>
      <select @change=${set('team')}><option value="" .selected=${!one.team}>${t('noTeam')}</option>
        ${state.teams.map((team) => html`<option value=${team.id} .selected=${team.id === one.team}>${team.name}</option>`)}
      </select></label>` : nothing}
    ${one.status === 'snoozed' ? html`<p class="muted">${one.snoozed_until ? t('snoozedUntil', dateTime(one.snoozed_until)) : t('snoozedNow')}</p>` : nothing}
    <div class="buttons">
      ${one.status === 'resolved' ? nothing : html`<button @click=${() => update(one.id, { status: 'resolved' }, t('resolvedNow'))}>${icon('tick')}<span>${t('resolve')}</span></button>`}
      ${one.status === 'resolved' ? nothing : html`<button @click=${() => change({ dialog: { kind: 'snooze', conversation: one.id } })}>${icon('wait')}<span>${t('snooze')}</span></button>`}
      ${one.status === 'open' ? nothing : html`<button @click=${() => update(one.id, { status: 'open' }, t('reopenedNow'))}>${icon('inbox')}<span>${t('reopen')}</span></button>`}
    </div>
    <label class="check"><input type="checkbox" .checked=${one.issue === 'open'} @change=${(event) => update(one.id, { issue: event.target.checked ? 'open' : 'none' })}>
      <span>${t('issueOpen')}<small>${t('issueHelp')}</small></span></label>
  </section>`;
}
