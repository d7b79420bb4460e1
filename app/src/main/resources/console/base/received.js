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
    case 'conversation.erased':
      state.conversations.delete(data.id);
      reloadSoon();
      if (data.id === state.open && !state.admin) {
        location.hash = '#/';
      }
      break;
    case 'message.created':
    case 'message.updated':
      if (data.conversation_id === state.open) {
        putMessage(data);
      }
      state.sandbox?.phonesChanged();
      break;
  }
}
