// The bar on top: whose console this is, whether it is live, and how it is to look.

import { html, nothing } from '../lit/lit-html.js';
import { language, LANGUAGES, setLanguage, t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { change, state } from '../base/store.js';
import { setTheme, theme, THEMES } from '../base/theme.js';
import { loadFirst } from '../inbox/data.js';
import { alertsButton } from './alerts.js';
import { reloadThread } from '../thread/data.js';

const LOOKS = { system: 'system', light: 'sun', dark: 'moon' };

export function bar() {
  return html`<header class="bar">
    <a class="brand" href="#/"><svg class="logo" viewBox="0 0 32 32" aria-hidden="true"><rect class="frame" x="3" y="2" width="26" height="28" rx="3"/><path class="pane" d="M6 5h9v22H6z"/><path class="leaf" d="M17 5l9 3v16l-9 3z"/></svg>
      <span>${state.company?.name ?? 'Casement'}</span></a>
    ${state.connected ? nothing : html`<p class="lost" role="alert">${icon('warn')}<span>${t('connectionLost')}</span></p>`}
    <span class="space"></span>
    ${state.sandbox && !state.admin ? html`<button class="plain sandbox-button" aria-pressed=${state.panel === 'sandbox'} aria-label=${t('sandbox')} @click=${() => change({ panel: state.panel === 'sandbox' ? null : 'sandbox' })}>${icon('phone')}<span>${t('sandbox')}</span></button>` : nothing}
    <a class="button plain" href=${state.admin ? '#/' : '#/admin'} aria-current=${state.admin ? 'page' : nothing} title=${t(state.admin ? 'inbox' : 'settings')} aria-label=${t(state.admin ? 'inbox' : 'settings')}>${icon(state.admin ? 'inbox' : 'settings')}</a>
    <label class="language"><span class="unseen">${t('language')}</span>
      <select @change=${speak}>${Object.entries(LANGUAGES).map(([tag, name]) => html`<option value=${tag} ?selected=${tag === language()} lang=${tag}>${name}</option>`)}</select></label>
    <button class="plain look" @click=${next} title=${t(`theme_${theme()}`)} aria-label=${t(`theme_${theme()}`)}>${icon(LOOKS[theme()])}</button>
    ${alertsButton()}
    <span class="me wide-only">${state.session.agent?.name ?? ''}</span>
    ${state.sandbox ? nothing : html`<button class="plain" @click=${() => change({ dialog: { kind: 'signOut' } })} title=${t('signOut')} aria-label=${t('signOut')}>${icon('out')}</button>`}
  </header>`;
}

/** The page's own words at once, the service's sentences as soon as it has said them anew. */
async function speak(event) {
  await setLanguage(event.target.value);
  change();
  loadFirst();
  reloadThread();
}

function next() {
  setTheme(THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length]);
  change();
}
