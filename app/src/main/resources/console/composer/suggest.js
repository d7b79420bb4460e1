// What the text asks for while it is written: a saved reply after "/", a colleague after "@" in a
// note. The list is gone through with the arrow keys, as in a menu; the keyboard stays in the text.

import { html, nothing } from '../lit/lit-html.js';
import { t } from '../base/i18n.js';
import { change } from '../base/store.js';
import { mentions } from './mentions.js';
import { savedReplies } from './replies.js';

const MOST = 8;
let chosen = 0;
let hidden = '';

/** What fits what is written: {label, items: [{key, title, text, take}]}; null where nothing is asked. */
function asked(one, mode, text) {
  if (text === hidden) {
    return null;
  }
  const found = mode === 'note' ? mentions(text) : savedReplies(one, text);
  return found && { ...found, items: found.items.slice(0, MOST) };
}

export function suggestions(one, mode, text) {
  const found = asked(one, mode, text);
  if (!found) {
    return nothing;
  }
  chosen = Math.min(chosen, Math.max(0, found.items.length - 1));
  return html`<div class="suggest"><p class="label" id="suggest-label">${found.label}</p>
    ${found.items.length ? html`<ul role="listbox" id="suggest" aria-labelledby="suggest-label">${found.items.map((item, index) => html`<li role="option" id="suggest-${index}" aria-selected=${index === chosen}
      @mousedown=${(event) => { event.preventDefault(); pick(item); }}><b>${item.title}</b>${item.text ? html`<span>${item.text}</span>` : nothing}</li>`)}</ul>` : html`<p class="muted">${found.nothing ?? t('nothingFits')}</p>`}</div>`;
}

/** Whether the key was meant for the list. */
export function suggestKey(event, one, mode, text) {
  const found = asked(one, mode, text);
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (!found) {
    return false;
  }
  if (event.key in steps && found.items.length) {
    chosen = (chosen + steps[event.key] + found.items.length) % found.items.length;
  } else if ((event.key === 'Enter' && !event.shiftKey || event.key === 'Tab') && found.items.length) {
    pick(found.items[chosen]);
  } else if (event.key === 'Escape') {
    hidden = text;
  } else if (event.key === 'Enter' && found.loading) {
    // What is not there yet cannot be meant, and what was typed to find it is no message.
  } else {
    return false;
  }
  event.preventDefault();
  // Escape shuts the list, and only once more leaves the composer.
  event.stopPropagation();
  change();
  return true;
}

function pick(item) {
  chosen = 0;
  item.take();
}

/** The element of the list that is meant now, for those who hear the page. */
export function meant(one, mode, text) {
  return asked(one, mode, text)?.items.length ? `suggest-${chosen}` : null;
}
