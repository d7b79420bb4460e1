// The buttons of a template while somebody writes it.

import { html, nothing } from '../lit/lit-html.js';
import { t, term } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { labelled, look } from './template-form.js';

const KINDS = ['QUICK_REPLY', 'URL', 'PHONE_NUMBER', 'COPY_CODE'];
const MOST = 10;

export function buttonsField(form) {
  const wrong = (form.found?.faults ?? []).filter(({ field }) => field === 'components.buttons');
  return html`<fieldset><legend>${t('part_buttons_many')}</legend>
    ${form.buttons.map((one, place) => row(form, one, place))}
    ${wrong.map((one) => html`<small class="fault">${one.message}</small>`)}
    ${form.buttons.length < MOST ? html`<button type="button" class="add" @click=${() => { form.buttons.push({ type: 'QUICK_REPLY', text: '' }); look(form); }}>${icon('plus')}<span>${t('addButton')}</span></button>` : nothing}</fieldset>`;
}

function row(form, one, place) {
  const path = `components.buttons.${place}`;
  const kinds = KINDS.includes(one.type) ? KINDS : [...KINDS, one.type];
  return html`<div class="filters button-row">
    ${labelled(form, `${path}.type`, t('buttonKind'), html`<select @change=${(event) => alter(form, one, 'type', event)}>${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === one.type}>${term('buttonKinds', kind.toLowerCase())}</option>`)}</select>`)}
    ${labelled(form, `${path}.text`, t('buttonLabel'), input(form, one, 'text'))}
    ${one.type === 'URL' ? labelled(form, `${path}.url`, t('buttonUrl'), input(form, one, 'target', 'https://example.com/{{1}}')) : nothing}
    ${one.type === 'URL' && one.target?.includes('{{') ? labelled(form, `${path}.example`, t('buttonUrlSample'), input(form, one, 'sample', 'https://example.com/9')) : nothing}
    ${one.type === 'PHONE_NUMBER' ? labelled(form, `${path}.phone_number`, t('buttonPhone'), input(form, one, 'target', '+5548999990000')) : nothing}
    ${one.type === 'COPY_CODE' ? labelled(form, `${path}.example`, t('buttonCode'), input(form, one, 'sample', 'SUMMER')) : nothing}
    <button type="button" class="plain" aria-label=${t('remove')} @click=${() => { form.buttons.splice(place, 1); look(form); }}>${icon('close')}</button></div>`;
}

function input(form, one, name, placeholder = '') {
  return html`<input autocomplete="off" placeholder=${placeholder} .value=${one[name] ?? ''} @input=${(event) => alter(form, one, name, event)}>`;
}

function alter(form, one, name, event) {
  one[name] = event.target.value;
  look(form);
}
