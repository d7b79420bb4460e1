// Links and QR codes by which customers start: whoever opens one writes first, and so opens the
// window.

import { html, nothing } from '../lit/lit-html.js';
import { get } from '../base/api.js';
import { t } from '../base/i18n.js';
import { state } from '../base/store.js';
import { copied } from './copied.js';
import { field, otherFaults, submit, values } from './form.js';

export const links = {
  load: async () => ({}),

  view(form) {
    return html`<form class="sheet" @submit=${(event) => make(event, form)}>
      ${field(t('account'), html`<select name="account_id">${state.accounts.map((one) => html`<option value=${one.id}>${one.name}</option>`)}</select>`)}
      ${field(t('linkWords'), html`<input name="text" maxlength="500">`, { help: t('linkWordsHelp'), faults: form.faults, name: 'text' })}
      ${field(t('linkRef'), html`<input name="ref" maxlength="250" pattern="[A-Za-z0-9=_\\-]+" title=${t('linkRefHelp')}>`, { help: t('linkRefHelp'), faults: form.faults, name: 'ref' })}
      ${otherFaults(form.faults, ['text', 'ref'])}
      <footer class="buttons"><button class="primary" ?disabled=${form.busy}>${t('makeLink')}</button></footer>
      ${form.link ? made(form.link) : nothing}
    </form>`;
  },
};

function made(link) {
  const picture = `data:image/svg+xml,${encodeURIComponent(link.qr_svg)}`;
  return html`<div class="made"><img class="qr" src=${picture} alt=${t('qrCode')} width="220" height="220">
    <div>${copied(link.url)}<p><a class="button" href=${picture} download="qr.svg">${t('downloadQr')}</a></p></div></div>`;
}

function make(event, form) {
  event.preventDefault();
  const asked = new URLSearchParams(values(event.target));
  submit(form, async () => {
    form.link = await get(`/v1/links?${asked}`);
  }, t('linkMade'), 'aloud');
}
