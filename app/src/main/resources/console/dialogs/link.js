// A link and its picture by which the customer starts; writing, they open the window themselves.

import { html } from '../lit/lit-html.js';
import { get } from '../base/api.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { change, notify } from '../base/store.js';
import { framed } from './dialog.js';

export function linkDialog(asked) {
  if (!asked.asked) {
    asked.asked = true;
    ask(asked);
  }
  const body = asked.url ? html`<div class="link-body">
      <img class="qr" src="data:image/svg+xml,${encodeURIComponent(asked.qr_svg)}" alt=${t('qrCode')} width="220" height="220">
      <p>${t('linkText')}</p>
      <p class="copy"><input readonly .value=${asked.url} aria-label=${t('linkTitle')} @focus=${(event) => event.target.select()}>
        <button type="button" class="primary" autofocus @click=${() => copy(asked.url)}>${icon('copy')}<span>${t('copy')}</span></button></p></div>`
    : html`<p class="empty">${asked.failed ?? t('loading')}</p>`;
  return framed(t('linkTitle'), 'link-dialog', body);
}

async function ask(asked) {
  try {
    Object.assign(asked, await get(`/v1/links?account_id=${encodeURIComponent(asked.account)}`));
  } catch (problem) {
    asked.failed = problem.message;
  }
  change();
}

async function copy(url) {
  await navigator.clipboard.writeText(url);
  notify(t('copied'));
}
