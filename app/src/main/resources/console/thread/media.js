// A file in a message: a picture, something to play, or something to fetch.

import { html, nothing } from '../lit/lit-html.js';
import { t, term } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { change } from '../base/store.js';

/** What we keep is shown from here; what is only at the provider, from there as long as it lasts. */
export function media({ kind, url, link, state: kept, filename, caption }) {
  const name = filename ?? caption ?? term('kinds', kind);
  const source = url ?? link;
  if (kept && kept !== 'stored' || !source || !/^(https?:\/\/|\/v1\/)/.test(source)) {
    return html`<p class="file">${icon(kept === 'waiting' ? 'wait' : kept ? 'warn' : 'file')} <span>${name}${kept && kept !== 'stored' ? html`<br><small>${term('mediaStates', kept)}</small>` : nothing}</span></p>`;
  }
  switch (kind) {
    case 'image':
    case 'sticker':
      return html`<button class="picture ${kind}" @click=${() => change({ dialog: { kind: 'picture', link: source, name } })} aria-label=${t('enlarge', name)}>
        <img src=${source} alt=${name} loading="lazy" @error=${broken}></button>`;
    case 'video':
      return html`<video src=${source} controls preload="metadata"></video>`;
    case 'audio':
      return html`<audio src=${source} controls preload="metadata"></audio>`;
    default:
      return html`<p class="file">${icon('file')} <a href=${source} target="_blank" rel="noopener noreferrer" download=${filename ?? nothing}>${name}</a></p>`;
  }
}

/** Links of the providers expire; then the name says what there was. */
function broken(event) {
  event.target.closest('.picture').classList.add('gone');
}
