// Lists that are read page by page, as far as somebody wants to see them.

import { html, nothing } from '../lit/lit-html.js';
import { get } from '../base/api.js';
import { t } from '../base/i18n.js';
import { change, notify } from '../base/store.js';

/** The first page of a list, and what it takes to read on. */
export async function paged(path) {
  const page = await get(path);
  return { path, rows: page.data, cursor: page.next_cursor };
}

async function readOn(list) {
  try {
    const page = await get(`${list.path}${list.path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(list.cursor)}`);
    list.rows.push(...page.data);
    list.cursor = page.next_cursor;
  } catch (problem) {
    notify(problem.message, 'bad');
  }
  change();
}

export function more(list) {
  return list.cursor ? html`<p class="more"><button @click=${() => readOn(list)}>${t('showMore')}</button></p>` : nothing;
}
