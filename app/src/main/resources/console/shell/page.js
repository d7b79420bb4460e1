// The whole page, drawn from the state.

import { html, nothing, render } from '../lit/lit-html.js';
import { details } from '../details/details.js';
import { dialog } from '../dialogs/dialog.js';
import { inbox } from '../inbox/inbox.js';
import { t } from '../base/i18n.js';
import { conversation, state } from '../base/store.js';
import { thread } from '../thread/thread.js';
import { signInPage } from './sign-in.js';
import { title } from './title.js';
import { followWriting } from '../composer/focus.js';
import { bar } from './bar.js';
import { notices } from './notices.js';
import { aloud } from '../composer/composer.js';

export function draw() {
  document.title = title();
  followWriting(() => render(state.session ? page() : signInPage(), document.body));
}

function page() {
  const one = conversation();
  const panel = state.panel === 'details' && one ? details(one)
    : state.panel === 'sandbox' && state.sandbox ? state.sandbox.panel() : nothing;
  return html`
    <a class="skip" href="#main" @click=${skip}>${t('skip')}</a>
    ${bar()}
    ${state.admin ? state.adminPage() : columns(panel)}
    ${state.dialog ? nothing : notices()}
    <div class="unseen standing" role="status">${one && !state.admin ? aloud(one) : nothing}</div>
    ${dialog()}`;
}

function columns(panel) {
  return html`<main id="main" tabindex="-1" class="columns ${state.open ? 'has-open' : ''} ${panel === nothing ? '' : 'has-panel'}">
    <h1 class="unseen">${t('inbox')}</h1>${inbox()}${thread()}${panel}
  </main>`;
}

/** Past the lists, to the conversation where one is to be seen. */
function skip(event) {
  event.preventDefault();
  [document.querySelector('.thread'), document.querySelector('main')].find((part) => part?.checkVisibility())?.focus();
}
