// What the page does about an event.

import { change, state } from './store.js';
import { reloadSoon } from '../inbox/data.js';
import { openConversation, putMessage, reloadThread } from '../thread/data.js';

export function received(event, data) {
  switch (event) {
    case 'reset':
      reloadSoon();
      reloadThread();
      break;
    case 'conversation.updated':
      if (data.id) {
        state.conversations.set(data.id, data);
        reloadSoon();
        openConversation.seen(data);
        change();
      }
      break;
    case 'message.created':
    case 'message.updated':
      if (data.conversation_id === state.open) {
        putMessage(data);
      }
      state.sandbox?.phonesChanged();
      break;
    case 'template.updated':
      [state.templates.get(data.account_id), state.admin?.data?.list?.rows].forEach((rows) => rows && replace(rows, data));
      change();
      break;
  }
}

/** Puts a row in the place of its older self, or before all others. */
function replace(rows, row) {
  const place = rows.findIndex(({ id }) => id === row.id);
  rows.splice(Math.max(place, 0), place < 0 ? 0 : 1, row);
}
