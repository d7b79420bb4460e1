// Writes first: to whom, and from which of our numbers. What is written can only be a template, so
// that is chosen next; a conversation is made when one is sent.

import { html } from '../lit/lit-html.js';
import { t } from '../base/i18n.js';
import { change, state } from '../base/store.js';
import { framed } from './dialog.js';

/** The accounts on whose channels a company may write first. */
export function starting() {
  return state.accounts.filter((one) => state.channels.get(one.channel)?.reopening === 'template');
}

export function startDialog() {
  return framed(t('startConversation'), 'start-dialog', html`<form class="fill" @submit=${chosen}>
    <p>${t('startText')}</p>
    <label class="field"><span>${t('account')}</span><select name="account">${starting().map((one) => html`<option value=${one.id}>${one.name}</option>`)}</select></label>
    <label class="field"><span>${t('phone')}</span><input name="phone" type="tel" required autofocus placeholder="+351 912 345 678" pattern="\\+[0-9 \\(\\)\\-]{6,24}" title=${t('phoneHelp')}><small>${t('phoneHelp')}</small></label>
    <label class="field"><span>${t('nameOptional')}</span><input name="name" maxlength="200"></label>
    <footer><button class="primary">${t('chooseTemplate')}</button></footer></form>`);
}

function chosen(event) {
  event.preventDefault();
  const { account, phone, name } = Object.fromEntries(new FormData(event.target));
  const customer = { phone: `+${phone.replace(/\D/g, '')}`, ...(name.trim() ? { name: name.trim() } : {}) };
  change({ dialog: { kind: 'template', account, customer } });
  // The dialog is open already, so nothing else moves the keyboard to its new first field.
  setTimeout(() => document.querySelector('dialog [autofocus]')?.focus());
}
