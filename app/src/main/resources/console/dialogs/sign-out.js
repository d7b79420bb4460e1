// Signs out: here, or on every browser.

import { html } from '../lit/lit-html.js';
import { signOut } from '../base/api.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { framed } from './dialog.js';

export function signOutDialog() {
  return framed(t('signOut'), 'sign-out-dialog', html`<div class="snoozes">
    <button type="button" autofocus @click=${() => signOut()}>${icon('out')}<span>${t('signOutHere')}</span></button>
    <button type="button" @click=${() => signOut(true)}>${icon('people')}<span>${t('signOutEverywhere')}</span></button></div>
    <p class="hint muted">${t('signOutHint')}</p>`);
}
