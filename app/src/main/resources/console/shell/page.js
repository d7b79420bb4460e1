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
import { bar } from './bar.js';

export function draw() {
  document.title = title();
  render(state.session ? page() : signInPage(), document.body);
}

function page() {
  const one = conversation();
  const panel = state.panel === 'details' && one ? details(one)
    : state.panel === 'sandbox' && state.sandbox ? state.sandbox.panel() : nothing;
  return html`
    <a class="skip" href="#main" @click=${(event) => { event.preventDefault(); document.querySelector('main')?.focus(); }}>${t('skip')}</a>
    ${bar()}
    ${state.admin ? state.adminPage() : columns(panel)}
    <div class="notices" role=${state.notice?.kind === 'bad' ? 'alert' : 'status'} aria-live="polite">
      ${state.notice ? html`<p class="notice ${state.notice.kind}">${state.notice.text}</p>` : nothing}</div>
    ${dialog()}`;
}

function columns(panel) {
  return html`<div class="columns ${state.open ? 'has-open' : ''} ${panel === nothing ? '' : 'has-panel'}">
    ${inbox()}${thread()}${panel}
  </div>`;
}
