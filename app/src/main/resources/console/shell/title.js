// The window's title, with how many messages wait to be read.

import { conversation, state } from '../base/store.js';

export function title() {
  // Of all that are known, whichever of them are listed at the moment.
  const unread = [...state.conversations.values()].reduce((sum, one) => sum + one.unread, 0);
  const name = conversation()?.contact?.name;
  return `${unread ? `(${unread > 99 ? '99+' : unread}) ` : ''}${name ? `${name} – ` : ''}Casement`;
}
