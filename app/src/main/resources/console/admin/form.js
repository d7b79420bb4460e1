// Forms: fields with what is wrong with each of them, and the way to the service and back.

import { html, nothing } from '../lit/lit-html.js';
import { t } from '../base/i18n.js';
import { change, notify } from '../base/store.js';

/** A field with its name, its help, and what the service says is wrong with it. */
export function field(label, control, { help, faults = [], name } = {}) {
  const fault = faults.find((one) => one.field === name);
  return html`<label class="field ${fault ? 'wrong' : ''}"><span>${label}</span>${control}
    ${fault ? html`<small class="fault" role="alert">${fault.message}</small>` : help ? html`<small>${help}</small>` : nothing}</label>`;
}

/** What is wrong with members that no field stands for. */
export function otherFaults(faults = [], shown = []) {
  const rest = faults.filter((fault) => !shown.includes(fault.field));
  return rest.length ? html`<ul class="fault" role="alert">${rest.map((fault) => html`<li>${fault.field}: ${fault.message}</li>`)}</ul>` : nothing;
}

/** Does what a form asks for, once, and says what came of it; `form.faults` says what is wrong. */
export async function submit(form, work, said, kind = 'info') {
  if (form.busy) {
    return;
  }
  alter(form, { busy: true, faults: [] });
  try {
    await work();
    notify(said ?? t('saved'), kind);
  } catch (problem) {
    form.faults = problem.fields ?? [];
    notify(problem.message, 'bad');
  }
  alter(form, { busy: false });
  setTimeout(() => document.querySelector('.wrong :is(input, select, textarea)')?.focus());
}

/** A form changes by itself, as when a choice brings other fields. */
export function alter(form, changes) {
  Object.assign(form, changes);
  change();
}

/** The values of a form's named controls; empty ones are left out. */
export function values(element) {
  return Object.fromEntries([...new FormData(element)]
    .map(([name, value]) => [name, String(value).trim()])
    .filter(([, value]) => value !== ''));
}

/** Asks once more before something that cannot be taken back. */
export function sure(question) {
  return globalThis.confirm(question);
}
