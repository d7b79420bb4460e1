// One dialog at a time, in front of everything. The browser keeps the keyboard within it.

import { html, nothing } from '../lit/lit-html.js';
import { drawn } from '../base/place.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { change, state } from '../base/store.js';
import { notices } from '../shell/notices.js';
import { consentDialog } from './consent.js';
import { linkDialog } from './link.js';
import { pictureDialog } from './picture.js';
import { signOutDialog } from './sign-out.js';
import { snoozeDialog } from './snooze.js';
import { startDialog } from './start.js';
import { templateDialog } from './template.js';

const KINDS = { template: templateDialog, consent: consentDialog, link: linkDialog, picture: pictureDialog, start: startDialog, snooze: snoozeDialog, signOut: signOutDialog };

export function dialog() {
  return state.dialog ? KINDS[state.dialog.kind](state.dialog) : nothing;
}

export function close() {
  change({ dialog: null });
}

/** The frame of every dialog. */
export function framed(title, name, body) {
  return html`<dialog class=${name} aria-labelledby="dialog-title" @close=${close} @click=${(event) => event.target === event.currentTarget && close()} ${drawn(show)}>
    <header><h2 id="dialog-title">${title}</h2>
      <button type="button" class="plain" @click=${close} aria-label=${t('close')}>${icon('close')}</button></header>
    ${body}${notices()}
  </dialog>`;
}

function show(element) {
  queueMicrotask(() => {
    if (element.isConnected && !element.open) {
      element.showModal();
      element.querySelector('[autofocus]')?.focus();
    }
  });
}
