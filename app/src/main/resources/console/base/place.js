// Positions that are known only when drawing. They are set on the element itself, since our
// Content-Security-Policy lets no style stand in markup.

import { Directive, directive } from '../lit/directive.js';
import { noChange } from '../lit/lit-html.js';

const setting = (set) => directive(class extends Directive {
  update(part, values) {
    set(part.element, ...values);
    return noChange;
  }

  render() {
    return noChange;
  }
});

/** So far below the top. */
export const place = setting((element, y) => {
  element.style.transform = `translateY(${y}px)`;
});

/** So high. */
export const tall = setting((element, pixels) => {
  element.style.height = `${pixels}px`;
});

/** Calls back with the element each time it is drawn. */
export const drawn = setting((element, callback) => callback(element));
