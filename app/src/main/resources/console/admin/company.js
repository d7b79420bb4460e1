// The company itself: its name, what it calls its customers in each language, its time zone, how long
// it keeps what was said, and the words by which customers stop what it begins.

import { html } from '../lit/lit-html.js';
import { get, patch } from '../base/api.js';
import { LANGUAGES, t } from '../base/i18n.js';
import { change } from '../base/store.js';
import { consentWords } from './consent-words.js';
import { field, otherFaults, submit } from './form.js';
import { retention, retentionFields, retentionOf } from './retention.js';

export const company = {
  load: async () => ({ company: await get('/v1/company') }),

  view(form) {
    const { company: ours, faults } = form;
    return html`<form class="sheet" @submit=${(event) => save(event, form)}>
      ${field(t('name'), html`<input name="name" required .value=${ours.name}>`, { faults, name: 'name' })}
      ${field(t('timeZone'), html`<input name="time_zone" required list="zones" .value=${ours.time_zone}>`, { faults, name: 'time_zone' })}
      <datalist id="zones">${Intl.supportedValuesOf('timeZone').map((zone) => html`<option value=${zone}></option>`)}</datalist>
      <fieldset><legend>${t('companyLanguages')}</legend><p class="muted">${t('companyLanguagesHelp')}</p><div class="checks">
        ${[...new Set([...Object.keys(LANGUAGES), ...ours.languages])].map((tag) => html`<label class="check"><input type="checkbox" name="language" value=${tag} .checked=${ours.languages.includes(tag)}><span lang=${tag}>${LANGUAGES[tag] ?? tag}</span></label>`)}</div></fieldset>
      <fieldset><legend>${t('customerNoun')}</legend><p class="muted">${t('customerNounHelp')}</p>
        ${Object.entries(LANGUAGES).map(([tag, name]) => field(name, html`<input name="noun ${tag}" lang=${tag} .value=${ours.customer_noun[tag] ?? ''}>`, { faults, name: `customer_noun.${tag}` }))}</fieldset>
      ${retention(ours.retention, faults)}
      ${otherFaults(faults, ['name', 'time_zone', ...retentionFields, ...Object.keys(LANGUAGES).map((tag) => `customer_noun.${tag}`)])}
      <footer class="buttons"><button class="primary" ?disabled=${form.busy}>${t('save')}</button></footer>
    </form>
    ${consentWords(form)}`;
  },
};

function save(event, form) {
  event.preventDefault();
  const data = new FormData(event.target);
  const nouns = { ...form.company.customer_noun };
  for (const tag of Object.keys(LANGUAGES)) {
    const noun = data.get(`noun ${tag}`).trim();
    if (noun) {
      nouns[tag] = noun;
    } else {
      delete nouns[tag];
    }
  }
  submit(form, async () => {
    form.company = await patch('/v1/company', { name: data.get('name').trim(), time_zone: data.get('time_zone').trim(), customer_noun: nouns, languages: data.getAll('language'), retention: retentionOf(data) });
    change({ company: form.company });
  });
}
