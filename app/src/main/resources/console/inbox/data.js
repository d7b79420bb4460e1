// The inbox's conversations: pages of them as they are scrolled to, the first one again when
// something changed.

import { get } from '../base/api.js';
import { change, state } from '../base/store.js';
import { careQuery } from './care.js';

const PAGE = 50;
let asked = 0;

function address(cursor) {
  const query = new URLSearchParams({ view: state.view, limit: PAGE });
  const wanted = { channel: state.channel, account_id: state.account, ...careQuery(), q: state.search.trim(), cursor };
  Object.entries(wanted).filter(([, value]) => value).forEach(([name, value]) => query.set(name, value));
  return `/v1/conversations?${query}`;
}

function keep(conversations) {
  conversations.forEach((one) => {
    // The open one is known better: lists carry no templates among its remedies.
    const known = state.conversations.get(one.id);
    state.conversations.set(one.id, one.id === state.open && known ? { ...one, reply: known.reply } : one);
  });
  return conversations.map((one) => one.id);
}

/** From the top: another view, another filter, another search. What is shown stays, greyed, until
 * there is something else to show. */
export async function loadFirst() {
  const mine = ++asked;
  change({ list: { ...state.list, cursor: null, loading: true, stale: true, failed: false, slow: false } });
  const waiting = state.search.trim() && setTimeout(() => mine === asked && change({ list: { ...state.list, slow: true } }), 1_500);
  try {
    const page = await get(address());
    if (mine === asked) {
      change({ list: { ids: keep(page.data), cursor: page.next_cursor, loading: false, failed: false, fresh: true } });
    }
  } catch {
    if (mine === asked) {
      change({ list: { ids: [], cursor: null, loading: false, failed: true } });
    }
  } finally {
    clearTimeout(waiting);
  }
}

/** The next page, when the last one comes into sight. */
export async function loadMore() {
  const { list } = state;
  if (list.loading || !list.cursor) {
    return;
  }
  const mine = asked;
  change({ list: { ...list, loading: true } });
  const page = await get(address(list.cursor)).catch(() => null);
  if (mine !== asked) {
    return;
  }
  if (!page) {
    // Not at once again: whatever is in the way may be there for a while.
    setTimeout(() => mine === asked && change({ list: { ...state.list, loading: false } }), 2_000);
    return;
  }
  const ids = [...new Set([...state.list.ids, ...keep(page.data)])];
  change({ list: { ...state.list, ids, cursor: page.next_cursor, loading: false } });
}

/** The first page once more, with whatever was scrolled to below it left as it is. */
async function reload() {
  const mine = asked;
  const page = await get(address()).catch(() => null);
  if (!page || mine !== asked) {
    return;
  }
  const first = keep(page.data);
  const more = state.list.ids.length > PAGE;
  const ids = more ? [...new Set([...first, ...state.list.ids])] : first;
  change({ list: { ...state.list, ids, cursor: more ? state.list.cursor : page.next_cursor, failed: false } });
}

let timer = 0;

/** Soon, and once for many changes at a time. */
export function reloadSoon() {
  clearTimeout(timer);
  timer = setTimeout(reload, 150);
}

/** Shows what is wanted now. */
export function look(changes) {
  change(changes);
  loadFirst();
}
