// The door is shut: why, whose rule that is, and every way on, best first. All of it comes from the
// decision; this file knows what a way on looks like and not when there is one.

import { html, nothing } from '../lit/lit-html.js';
import { ruleTitle } from '../base/company.js';
import { draft } from '../base/drafts.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { change, state } from '../base/store.js';
import { write } from './editor.js';
import { action, remedies } from './remedies.js';

/** Where the sentence says "click here", it can be clicked: it does what the first way on does. */
function sentence(one, reply) {
  return reply.remedies[0]?.kind === 'send_template'
    ? html`<button type="button" class="sentence" @click=${() => change({ dialog: { kind: 'template', conversation: one.id } })}>${reply.message}</button>`
    : html`<span>${reply.message}</span>`;
}

/** Until one of them is taken; then there is room to write. */
function waysOn(one, reply) {
  return html`${draft(one.id).text ? html`<p class="muted">${t('draftKept')}</p>` : nothing}
    <div class="remedies">${remedies(one, reply)}${action('note', t('addNote'), () => write('note'))}</div>`;
}

export function blocked({ reply, ...one }) {
  const source = /https?:\/\/[^\s,]+/.exec(reply.rule?.source ?? '')?.[0];
  return html`<div class="blocked">
    <p class="decision">${icon('closed')}${sentence(one, reply)}</p>
    ${state.mode === 'free' ? waysOn(one, reply) : nothing}
    ${state.mode === 'free' && reply.rule ? html`<details class="rule"><summary>${t('whoseRule')}</summary>
      <p>${ruleTitle(reply.rule)}</p>
      <p class="muted"><code>${reply.rule.id}</code> ${source ? html`<a href=${source} target="_blank" rel="noopener noreferrer">${t('readRule')}</a>` : nothing}</p></details>` : nothing}
  </div>`;
}
