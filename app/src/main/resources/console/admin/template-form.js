// Writes a template: what Meta would say of it stands beside each field while one types, and beside
// the form what the customer will see.

import { html, nothing } from '../lit/lit-html.js';
import { headers, patch, post, Problem } from '../base/api.js';
import { account } from '../base/company.js';
import { t, term } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { change, notify, state } from '../base/store.js';
import { alter, otherFaults, submit } from './form.js';
import { buttonsField } from './template-buttons.js';
import { components, draft, fieldsOf, isCode, isRewritten, marks, writable } from './template-draft.js';
import { isAdmin, stateName } from './templates.js';

const LANGUAGES = ['en_US', 'en_GB', 'en', 'pt_BR', 'pt_PT', 'es', 'es_ES', 'es_AR', 'es_MX', 'it', 'fr', 'de'];
const HEADERS = ['', 'TEXT', 'IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION'];
const CATEGORIES = ['utility', 'marketing', 'authentication'];
const ACCEPTED = { IMAGE: 'image/jpeg,image/png', VIDEO: 'video/mp4', DOCUMENT: 'application/pdf' };

let timer = 0;

/** Asks what Meta would say, shortly after the last key. */
export function look(form) {
  clearTimeout(timer);
  change();
  timer = setTimeout(async () => {
    try {
      alter(form, { found: await post('/v1/templates/lint', draft(form)), faults: [] });
    } catch (problem) {
      alter(form, { found: null, faults: problem.fields ?? [] });
    }
  }, 200);
}

export function set(form, changes) {
  Object.assign(form, changes);
  look(form);
}

export function templateForm(form) {
  if (!form.looked) {
    form.looked = true;
    look(form);
  }
  const { template } = form;
  const fixed = template && template.status !== 'requested';
  return html`<p><a href="#/admin/templates">← ${t('section_templates')}</a></p>
    <div class="writing">
      <form class="sheet" @submit=${(event) => { event.preventDefault(); save(form); }}>
        <h1>${template ? html`${template.name} <span class="chip quiet">${template.language}</span> <span class="chip quiet">${stateName(template.status)}</span>` : t(isAdmin() ? 'newTemplate' : 'askForTemplate')}</h1>
        ${fixed ? html`<p class="muted">${t('editingHint')}</p>` : head(form)}
        ${labelled(form, 'category', t('category'), html`<select .value=${form.category} @change=${(event) => set(form, { category: event.target.value })}>
          ${CATEGORIES.map((word) => html`<option value=${word} ?selected=${word === form.category}>${term('categories', word)}</option>`)}</select>`, t(`category_${form.category}`))}
        ${isCode(form) ? code(form) : parts(form)}
        ${company(form)}
        ${otherFaults(form.faults)}
        ${warnings(form)}
        <footer class="buttons"><button class="primary" ?disabled=${form.busy}>${icon('send')}<span>${t(action(form))}</span></button></footer>
      </form>
      ${preview(form)}
    </div>`;
}

function action({ template }) {
  return !isAdmin() ? 'askForIt' : !template || template.status === 'requested' ? 'submitForReview' : 'save';
}

function head(form) {
  return html`${writable().length > 1 ? labelled(form, 'account_id', t('section_accounts'), html`<select @change=${(event) => set(form, { account_id: event.target.value })}>
      ${writable().map((one) => html`<option value=${one.id} ?selected=${one.id === form.account_id}>${one.name}</option>`)}</select>`) : nothing}
    <div class="filters">${labelled(form, 'name', t('name'), text(form, 'name', { required: true, placeholder: 'order_shipped', autocapitalize: 'off' }), t('templateNameHelp'))}
      ${labelled(form, 'language', t('templateLanguage'), html`<input name="language" required list="template-languages" placeholder="pt_BR" .value=${form.language} @input=${(event) => set(form, { language: event.target.value })}>`)}</div>
    <datalist id="template-languages">${LANGUAGES.map((tag) => html`<option value=${tag}></option>`)}</datalist>`;
}

function text(form, name, { required = false, placeholder = '', autocapitalize = 'sentences' } = {}) {
  return html`<input name=${name} ?required=${required} autocomplete="off" autocapitalize=${autocapitalize} placeholder=${placeholder} .value=${form[name]} @input=${(event) => set(form, { [name]: event.target.value })}>`;
}

/** A field with everything that is wrong below this path. */
export function labelled(form, path, label, control, help) {
  const found = [...(form.found?.faults ?? []), ...(form.faults ?? [])].filter(({ field }) => field === path);
  const shown = form.template || form.tried || form.touched?.has(path) || form[path.split('.')[1] ?? path];
  return html`<label class="field ${found.length && shown ? 'wrong' : ''}" @focusout=${() => touched(form, path)}><span>${label}</span>${control}
    ${found.length && shown ? found.map((one) => html`<small class="fault" title=${one.source ?? ''}>${one.message}</small>`) : help ? html`<small>${help}</small>` : nothing}</label>`;
}

function touched(form, path) {
  (form.touched ??= new Set()).add(path);
  change();
}

function parts(form) {
  return html`<div class="filters">${labelled(form, 'components.header.format', t('headingKind'), html`<select @change=${(event) => set(form, { header: event.target.value, handle: '' })}>
      ${HEADERS.map((word) => html`<option value=${word} ?selected=${word === form.header}>${word ? term('headers', word.toLowerCase()) : t('noHeading')}</option>`)}</select>`)}
      ${form.header === 'TEXT' ? labelled(form, 'components.header.text', t('headingText'), text(form, 'heading')) : nothing}
      ${ACCEPTED[form.header] ? file(form) : nothing}</div>
    ${form.header === 'TEXT' ? samples(form, 'header', form.heading) : nothing}
    ${labelled(form, 'components.body.text', t('bodyText'), html`<textarea name="body" rows="5" required .value=${form.body} @input=${(event) => set(form, { body: event.target.value })}></textarea>`, t('bodyHelp'))}
    ${samples(form, 'body', form.body)}
    ${labelled(form, 'components.footer.text', t('footerText'), text(form, 'footer'))}
    ${buttonsField(form)}`;
}

function samples(form, part, words) {
  const names = fieldsOf(words);
  return names.length ? html`<fieldset><legend>${t('samples')}</legend><small>${t('samplesHelp')}</small><div class="filters">
    ${names.map((name) => labelled(form, `components.${part}.example.${name}`, `{{${name}}}`, html`<input autocomplete="off" .value=${form.samples[part][name] ?? ''} @input=${(event) => { form.samples[part][name] = event.target.value; look(form); }}>`))}</div></fieldset>` : nothing;
}

function file(form) {
  return labelled(form, 'components.header.example', t('sampleFile'), html`<input type="file" accept=${ACCEPTED[form.header]} @change=${(event) => upload(form, event.target.files[0])}>`, form.handle ? t('sampleTaken') : t('sampleFileHelp'));
}

async function upload(form, chosen) {
  if (!chosen) {
    return;
  }
  try {
    const answer = await fetch(`/v1/media?filename=${encodeURIComponent(chosen.name)}`, { method: 'POST', headers: headers({ 'Content-Type': chosen.type || 'application/octet-stream' }), body: chosen });
    const stored = await answer.json();
    if (!answer.ok) {
      throw new Problem(answer.status, stored);
    }
    const { handle } = await post(`/v1/media/${encodeURIComponent(stored.id)}/sample`, { account_id: form.account_id });
    set(form, { handle });
  } catch (problem) {
    notify(problem.message, 'bad');
  }
}

function code(form) {
  return html`<p class="muted">${t('codeHint')}</p>
    ${labelled(form, 'components.footer.code_expiration_minutes', t('codeMinutes'), html`<input type="number" min="1" max="90" .value=${String(form.minutes)} @input=${(event) => set(form, { minutes: event.target.value })}>`)}
    <label class="check"><input type="checkbox" .checked=${form.advice} @change=${(event) => set(form, { advice: event.target.checked })}><span>${t('codeAdvice')}</span></label>`;
}

/** What the company itself says of it. */
function company(form) {
  const purpose = (word) => html`<label class="check"><input type="checkbox" .checked=${form.purpose.includes(word)} @change=${(event) => alter(form, { purpose: ['start', 'continue'].filter((one) => (one === word ? event.target.checked : form.purpose.includes(one))) })}><span>${t(`for_${word}`)}</span></label>`;
  const team = ({ id, name }) => html`<label class="check"><input type="checkbox" .checked=${form.teams.includes(id)} @change=${(event) => alter(form, { teams: event.target.checked ? [...form.teams, id] : form.teams.filter((one) => one !== id) })}><span>${name}</span></label>`;
  const mark = (name, label, help) => html`<label class="check"><input type="checkbox" .checked=${form[name]} @change=${(event) => alter(form, { [name]: event.target.checked })}><span>${label}<small>${help}</small></span></label>`;
  return isAdmin() ? html`<fieldset><legend>${t('yourMarks')}</legend><div class="checks">${purpose('start')}${purpose('continue')}</div>
    ${mark('issue_resolution', t('issueResolution'), t('issueResolutionHelp'))}${mark('hidden', t('hiddenTemplate'), t('hiddenTemplateHelp'))}</fieldset>
    ${state.teams.length ? html`<fieldset><legend>${t('templateTeams')}</legend><small>${t('templateTeamsHelp')}</small><div class="checks">${state.teams.map(team)}</div></fieldset>` : nothing}` : nothing;
}

function warnings({ found }) {
  return found?.warnings.length ? html`<ul class="answer warnings">${found.warnings.map((one) => html`<li>${icon('warn')} <span>${one.message} <small class="muted">${one.source.replace(/^https:\/\/developers\.facebook\.com\/documentation\//, 'Meta: ')}</small></span></li>`)}</ul>` : nothing;
}

function preview(form) {
  const shown = form.found?.preview;
  const said = (type) => shown?.components.find((one) => one.type === type);
  return html`<figure class="preview" data-channel=${account(form.account_id)?.channel ?? ''}><figcaption>${t('asSeen')} <span class="muted">${t('withSamples')}</span></figcaption>
    <div class="bubble">${said('header')?.text ? html`<p class="head">${said('header').text}</p>` : nothing}
      <p class="words">${isCode(form) ? t('codeWords') : said('body')?.text || '…'}</p>
      ${said('footer') ? html`<p class="foot">${said('footer').text}</p>` : nothing}
      ${said('buttons') ? html`<p class="choices">${said('buttons').buttons.map((label, index) => html`<span title=${said('buttons').targets[index] ?? ''}>${label || (isCode(form) || form.buttons[index]?.type === 'COPY_CODE' ? term('buttonKinds', 'copy_code') : '…')}</span>`)}</p>` : nothing}</div>
    <p class="${form.found?.ok ? 'muted' : 'fault'}" role="status">${form.found && (form.name || form.body) ? (form.found.ok ? html`${icon('tick')} ${t('lintFine')}` : t('lintFaults', form.found.faults.length)) : nothing}</p></figure>`;
}

function save(form) {
  form.tried = true;
  const { template } = form;
  const fixed = template && template.status !== 'requested';
  return submit(form, async () => {
    if (!isAdmin()) {
      const { purpose, issue_resolution: issue, hidden, teams, ...wanted } = draft(form);
      await post('/v1/templates/requests', wanted, form.key);
    } else if (fixed) {
      const rewritten = isRewritten(form) ? { components: components(form), ...(form.category === template.category ? {} : { category: form.category }) } : {};
      await patch(`/v1/templates/${encodeURIComponent(template.id)}`, { ...marks(form), ...rewritten });
    } else {
      await post('/v1/templates', draft(form), form.key);
    }
    state.templates.clear();
    location.hash = '#/admin/templates';
  }, t(fixed ? 'saved' : isAdmin() ? 'submitted' : 'askedFor'));
}
