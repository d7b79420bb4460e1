// A file in a message: a picture, something to play, or something to fetch.

import { html, nothing } from '../lit/lit-html.js';
import { t, term } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { change } from '../base/store.js';

export function media({ kind, link, filename, caption }) {
  const name = filename ?? caption ?? term('kinds', kind);
  if (!link || !/^(https?:\/\/|\/v1\/)/.test(link)) {
    return html`<p class="file">${icon('file')} ${name}</p>`;
  }
  switch (kind) {
    case 'image':
    case 'sticker':
      return html`<button class="picture ${kind}" @click=${() => change({ dialog: { kind: 'picture', link, name } })} aria-label=${t('enlarge', name)}>
        <img src=${link} alt=${name} loading="lazy" @error=${broken}></button>`;
    case 'video':
      return html`<video src=${link} controls preload="metadata"></video>`;
    case 'audio':
      return html`<audio src=${link} controls preload="metadata"></audio>`;
    default:
      return html`<p class="file">${icon('file')} <a href=${link} target="_blank" rel="noopener noreferrer" download=${filename ?? nothing}>${name}</a></p>`;
  }
}

/** Links of the providers expire; then the name says what there was. */
function broken(event) {
  event.target.closest('.picture').classList.add('gone');
}
