// What the page does about an event.

import { change, state } from './store.js';
import { alertOf, alertOfNote } from '../shell/alerts.js';
import { dropNote, putNote } from '../thread/note.js';
import { heardPresence } from './presence.js';
import { reloadSoon } from '../inbox/data.js';
import { finishThread, openConversation, putMessage, reloadThread } from '../thread/data.js';

export function received(event, data) {
  switch (event) {
    case 'reset':
      reloadSoon();
      reloadThread();
      break;
    case 'back':
      finishThread();
      break;
    case 'conversation.updated':
      if (data.id) {
        const before = state.conversations.get(data.id);
        state.conversations.set(data.id, data);
        if (!staysInPlace(before, data)) {
          reloadSoon();
        }
        openConversation.seen(data);
        change();
      }
      break;
    case 'conversation.erased':
      state.conversations.delete(data.id);
      reloadSoon();
      if (data.id === state.open && !state.admin) {
        location.hash = '#/';
      }
      break;
    case 'message.created':
      alertOf(data);
      placeMessage(data);
      break;
    case 'message.updated':
      placeMessage(data);
      break;
    case 'note.created':
      putNote(data);
      alertOfNote(data);
      break;
    case 'note.deleted':
      dropNote(data.id);
      break;
    case 'presence.updated':
      heardPresence(data);
      break;
    case 'template.updated':
      [state.templates.get(data.account_id), state.admin?.data?.list?.rows].forEach((rows) => rows && replace(rows, data));
      change();
      break;
  }
}

/** Whether the list is the same with it: one that was read, say, is where it was among all others. */
function staysInPlace(before, now) {
  const narrowed = state.view !== 'all' || state.care || state.status || state.search;
  return !narrowed && before?.active_at === now.active_at && state.list.ids.includes(now.id);
}

function placeMessage(message) {
  if (message.conversation_id === state.open) {
    putMessage(message);
  }
  state.sandbox?.phonesChanged();
}

/** Puts a row in the place of its older self, or before all others. */
function replace(rows, row) {
  const place = rows.findIndex(({ id }) => id === row.id);
  rows.splice(Math.max(place, 0), place < 0 ? 0 : 1, row);
}
