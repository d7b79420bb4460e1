// Saved replies: texts that agents call up by "/" while they write.

import { html, nothing } from '../lit/lit-html.js';
import { freshKey, patch, post, remove } from '../base/api.js';
import { LANGUAGES, t } from '../base/i18n.js';
import { all, teamName } from '../base/people.js';
import { change, state } from '../base/store.js';
import { forgetReplies } from '../composer/replies.js';
import { field, otherFaults, submit, sure } from './form.js';
import { reload } from './page.js';

const PLACEHOLDERS = ['contact.first_name', 'contact.name', 'contact.phone', 'agent.first_name', 'agent.name', 'company.name', 'account.name'];
const form = { editing: null };

export const replies = {
  load: async () => ({ replies: (await all('/v1/saved-replies')).sort((a, b) => a.name.localeCompare(b.name)) }),

  view: ({ replies: saved }) => html`<div class="two-columns">
    <section><ul class="lines">${saved.map(line)}${saved.length ? nothing : html`<li class="empty">${t('noRepliesYet')}</li>`}</ul></section>
    ${sheet(saved.find(({ id }) => id === form.editing))}</div>`,
};

function line(reply) {
  return html`<li><span><b>${reply.name}</b> ${reply.language ? html`<span class="chip quiet">${reply.language}</span>` : nothing} ${reply.team_id ? html`<span class="chip quiet">${teamName(reply.team_id)}</span>` : nothing}<br><small>${reply.text}</small></span>
    <button @click=${() => { form.editing = reply.id; form.faults = []; change(); }}>${t('change')}</button>
    <button @click=${() => discard(reply)}>${t('remove')}</button></li>`;
}

/** For a new reply, or for the one that is being changed. */
function sheet(reply) {
  const option = (value, words, chosen) => html`<option value=${value} .selected=${value === (chosen ?? '')}>${words}</option>`;
  return html`<form class="sheet" @submit=${(event) => save(event, reply)}><h2>${reply ? t('changeNamed', reply.name) : t('addReply')}</h2>
    ${field(t('name'), html`<input name="name" required maxlength="80" .value=${reply?.name ?? ''}>`, { faults: form.faults, name: 'name', help: t('replyNameHelp') })}
    ${field(t('replyText'), html`<textarea name="text" rows="5" required maxlength="4096" .value=${reply?.text ?? ''}></textarea>`, { faults: form.faults, name: 'text' })}
    <p class="placeholders"><small>${t('placeholders')}</small> ${PLACEHOLDERS.map((name) => html`<button type="button" class="link" @click=${(event) => put(event, name)}>${`{{${name}}}`}</button> `)}</p>
    ${field(t('language'), html`<select name="language">${option('', t('anyLanguage'), reply?.language)}${Object.entries(LANGUAGES).map(([tag, name]) => option(tag, name, reply?.language))}</select>`, { faults: form.faults, name: 'language' })}
    ${state.teams.length ? field(t('team'), html`<select name="team_id">${option('', t('everybody'), reply?.team_id)}${state.teams.map((team) => option(team.id, team.name, reply?.team_id))}</select>`, { faults: form.faults, name: 'team_id' }) : nothing}
    ${otherFaults(form.faults, ['name', 'text', 'language', 'team_id'])}
    <footer class="buttons"><button class="primary" ?disabled=${form.busy}>${t(reply ? 'save' : 'add')}</button>
      ${reply ? html`<button type="button" @click=${() => { form.editing = null; change(); }}>${t('cancel')}</button>` : nothing}</footer></form>`;
}

/** Puts a placeholder where the text is being written. */
function put(event, name) {
  const area = event.target.form.elements.text;
  area.setRangeText(`{{${name}}}`, area.selectionStart, area.selectionEnd, 'end');
  area.focus();
}

function save(event, reply) {
  event.preventDefault();
  const { name, text, language, team_id: team } = Object.fromEntries(new FormData(event.target));
  const made = { name: name.trim(), text, ...(language ? { language } : {}), ...(team ? { team_id: team } : {}) };
  submit(form, async () => {
    await (reply ? patch(`/v1/saved-replies/${encodeURIComponent(reply.id)}`, { ...made, language: language || null, team_id: team || null })
      : post('/v1/saved-replies', made, freshKey()));
    form.editing = null;
    event.target.reset();
    forgetReplies();
    await reload();
  });
}

function discard(reply) {
  if (sure(t('removeReplySure', reply.name))) {
    submit(form, async () => {
      await remove(`/v1/saved-replies/${encodeURIComponent(reply.id)}`);
      forgetReplies();
      await reload();
    });
  }
}
