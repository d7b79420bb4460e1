// The list itself. However many conversations there are, only those in sight are elements.

import { html } from '../lit/lit-html.js';
import { repeat } from '../lit/directives/repeat.js';
import { drawn, place, tall } from '../base/place.js';
import { t } from '../base/i18n.js';
import { change, state } from '../base/store.js';
import { loadMore } from './data.js';
import { row } from './row.js';

const MARGIN = 6;
/** So many rows before the end the next page is asked for. */
const AHEAD = 30;
let top = 0;
let height = 900;

let rowHeight = 0;

/** Five letters high, however large the reader has them; asked anew when the window changes. */
function measure() {
  rowHeight = 5 * parseFloat(getComputedStyle(document.documentElement).fontSize);
}

addEventListener('resize', measure);

export function rows() {
  const { ids } = state.list;
  if (!rowHeight) {
    measure();
  }
  const each = rowHeight;
  const first = Math.max(0, Math.floor(top / each) - MARGIN);
  const last = Math.min(ids.length, Math.ceil((top + height) / each) + MARGIN);
  if (last >= ids.length - AHEAD) {
    loadMore();
  }
  const seen = ids.slice(first, last).map((id, index) => ({ id, at: first + index }));
  return html`<div class="list" aria-busy=${Boolean(state.list.stale)} ${drawn(follow)} @scroll=${scrolled} @keydown=${moved}>
    <ul aria-label=${t('conversations')} ${tall(ids.length * each)}>
      ${repeat(seen, ({ id }) => id, ({ id, at }) => html`<li aria-setsize=${ids.length} aria-posinset=${at + 1} ${place(at * each)}>
        ${row(state.conversations.get(id))}</li>`)}
    </ul>
  </div>`;
}

/** Another list begins at its top; and where the browser scrolled unasked, we go along. */
function follow(element) {
  if (state.list.fresh) {
    state.list.fresh = false;
    element.scrollTop = 0;
  }
  if (element.scrollTop !== top || element.clientHeight !== height) {
    scrolled({ currentTarget: element });
  }
}

function scrolled(event) {
  top = event.currentTarget.scrollTop;
  height = event.currentTarget.clientHeight;
  change();
}

/** Up and down go from one conversation to the next. */
function moved(event) {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  const link = event.target.closest('a');
  if (!(event.key in steps) || !link) {
    return;
  }
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll('a')].sort((a, b) => a.dataset.at - b.dataset.at || a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  all[all.indexOf(link) + steps[event.key]]?.focus();
}
