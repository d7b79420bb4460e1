// The words by which customers stop what the company begins, and take that back, by language.

import { html, nothing } from '../lit/lit-html.js';
import { patch } from '../base/api.js';
import { LANGUAGES, t } from '../base/i18n.js';
import { field, otherFaults, submit } from './form.js';

const form = {};

export function consentWords(page) {
  const { consent_words: words, standard_consent_words: standard } = page.company;
  const tags = [...new Set([...Object.keys(LANGUAGES), ...Object.keys(words)])];
  return html`<form class="sheet" @submit=${(event) => save(event, page, tags)}>
    <h2>${t('consentWords')} ${standard ? html`<span class="chip quiet">${t('standardWords')}</span>` : nothing}</h2>
    <p class="muted">${t('consentWordsHelp')}</p>
    ${tags.map((tag) => html`<fieldset><legend>${LANGUAGES[tag] ?? tag}</legend>
      ${['stop', 'start'].map((kind) => field(t(`${kind}Words`), html`<textarea name="${kind} ${tag}" lang=${tag} rows="3" .value=${(words[tag]?.[kind] ?? []).join(', ')}></textarea>`, { faults: faultsOf(tag, kind), name: '' }))}</fieldset>`)}
    ${otherFaults(form.faults, (form.faults ?? []).filter((fault) => place(fault)).map((fault) => fault.field))}
    <label class="check"><input type="checkbox" name="strict" .checked=${page.company.marketing_needs_opt_in}><span>${t('strictMarketing')}</span></label>
    <footer class="buttons"><button class="primary" ?disabled=${form.busy}>${t('save')}</button>
      ${standard ? nothing : html`<button type="button" @click=${() => put(page, { consent_words: null })}>${t('backToStandard')}</button>`}</footer>
  </form>`;
}

/** Which language and kind of word a fault is about. */
function place(fault) {
  const [root, tag, kind] = fault.field.split('.');
  return root === 'consent_words' && kind ? { tag, kind } : null;
}

function faultsOf(tag, kind) {
  const fault = (form.faults ?? []).find((one) => place(one)?.tag === tag && place(one)?.kind === kind);
  return fault ? [{ field: '', message: fault.message }] : [];
}

function save(event, page, tags) {
  event.preventDefault();
  const data = new FormData(event.target);
  const list = (name) => data.get(name).split(/[,\n]/u).map((word) => word.trim()).filter(Boolean);
  const words = Object.fromEntries(tags
    .map((tag) => [tag, { stop: list(`stop ${tag}`), start: list(`start ${tag}`) }])
    .filter(([, of]) => of.stop.length || of.start.length));
  const same = JSON.stringify(words) === JSON.stringify(Object.fromEntries(tags.filter((tag) => page.company.consent_words[tag])
    .map((tag) => [tag, { stop: page.company.consent_words[tag].stop, start: page.company.consent_words[tag].start }])));
  put(page, { marketing_needs_opt_in: data.has('strict'), ...(same ? {} : { consent_words: words }) });
}

function put(page, changes) {
  submit(form, async () => {
    page.company = await patch('/v1/company', changes);
  });
}
