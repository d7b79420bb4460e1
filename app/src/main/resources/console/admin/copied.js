// Something to be pasted elsewhere.

import { html } from '../lit/lit-html.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { notify } from '../base/store.js';

export function copied(text) {
  return html`<span class="to-copy"><code>${broken(text)}</code><button type="button" class="plain" @click=${() => copy(text)} aria-label=${t('copy')} title=${t('copy')}>${icon('copy')}</button></span>`;
}

/** An address that is too long for its line ends after a part of it, not within a word. */
function broken(text) {
  return text.split(/(?<=\/)(?!\/)/).map((part) => html`${part}<wbr>`);
}

async function copy(text) {
  await navigator.clipboard.writeText(text);
  notify(t('copied'));
}
