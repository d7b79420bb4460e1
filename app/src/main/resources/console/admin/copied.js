// Something to be pasted elsewhere.

import { html } from '../lit/lit-html.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { notify } from '../base/store.js';

export function copied(text) {
  return html`<span class="to-copy"><code>${text}</code><button type="button" class="plain" @click=${() => copy(text)} aria-label=${t('copy')} title=${t('copy')}>${icon('copy')}</button></span>`;
}

async function copy(text) {
  await navigator.clipboard.writeText(text);
  notify(t('copied'));
}
