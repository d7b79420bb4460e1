// Who else is here, and who writes.

import { html, nothing } from '../lit/lit-html.js';
import { t } from '../base/i18n.js';
import { face } from '../base/people.js';
import { others } from '../base/presence.js';

export function faces(id) {
  const there = others(id);
  return html`<span class="faces" aria-label=${t('alsoHere')} role="group">${there.map((one) => face(one.agent_id, `at-${one.state}`, one.name))}</span>`;
}

export function writing(id) {
  const names = others(id).filter((one) => one.state === 'writing').map((one) => one.name);
  return html`<p class="is-writing" role="status">${names.length ? t('isWriting', names) : nothing}</p>`;
}
