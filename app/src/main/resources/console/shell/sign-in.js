// For whoever is not signed in: a token, given once, becomes a session.

import { html, nothing } from '../lit/lit-html.js';
import { signIn } from '../base/api.js';
import { t } from '../base/i18n.js';
import { change, state } from '../base/store.js';

export function signInPage() {
  return html`<main class="sign-in"><form @submit=${submitted}>
    <h1>Casement</h1>
    <p>${t('signInText')}</p>
    <label class="field"><span>${t('token')}</span><input name="token" type="password" autocomplete="current-password" required autofocus></label>
    ${state.refused ? html`<p class="failed-line" role="alert">${state.refused}</p>` : nothing}
    <button class="primary">${t('signIn')}</button>
  </form></main>`;
}

async function submitted(event) {
  event.preventDefault();
  try {
    await signIn(new FormData(event.target).get('token').trim());
    if (state.company) {
      location.reload();
    }
    change({ refused: false });
  } catch (problem) {
    change({ refused: problem.status === 401 ? t('wrongToken') : problem.message });
  }
}
