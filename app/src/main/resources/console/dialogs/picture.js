// A picture in full size.

import { html } from '../lit/lit-html.js';
import { framed } from './dialog.js';

export function pictureDialog({ link, name }) {
  return framed(name, 'picture-dialog', html`<img src=${link} alt=${name}>`);
}
