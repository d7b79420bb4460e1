// Writes down that a customer agreed, with the evidence: the only cure for a missing opt-in.

import { html } from '../lit/lit-html.js';
import { freshKey, post } from '../base/api.js';
import { t, term } from '../base/i18n.js';
import { change, notify, state } from '../base/store.js';
import { refresh } from '../thread/data.js';
import { framed } from './dialog.js';

export function consentDialog(asked) {
  asked.key ??= freshKey();
  const one = state.conversations.get(asked.conversation);
  return framed(t('consentTitle', one?.contact?.name ?? ''), 'consent-dialog', html`<form class="fill" @submit=${(event) => record(event, asked, one)}>
    <p>${t('consentText')}</p>
    <label class="field"><span>${t('consentPurpose')}</span><select name="purpose">${['utility', 'marketing', 'all'].map((purpose) => html`<option value=${purpose}>${term('purposes', purpose)}</option>`)}</select></label>
    <label class="field"><span>${t('consentSource')}</span><input name="source" required autofocus placeholder=${t('consentSourceExample')}></label>
    <label class="field"><span>${t('consentWording')}</span><textarea name="wording" rows="3"></textarea></label>
    <footer><button class="primary">${t('record')}</button></footer></form>`);
}

async function record(event, asked, one) {
  event.preventDefault();
  const { purpose, source, wording } = Object.fromEntries(new FormData(event.target));
  try {
    await post(`/v1/contacts/${encodeURIComponent(one.contact.id)}/consents`,
      { channel: one.channel, kind: 'opt_in', purpose, source, ...(wording ? { wording } : {}) }, asked.key);
    change({ dialog: asked.then ? { kind: asked.then.kind, conversation: asked.conversation } : null });
    notify(t('recorded'));
    await refresh();
  } catch (problem) {
    notify(problem.message, 'bad');
    change();
  }
}
