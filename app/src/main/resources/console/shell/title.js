// The window's title, with how many messages wait to be read.

import { conversation, state } from '../base/store.js';

export function title() {
  const unread = state.list.ids.reduce((sum, id) => sum + (state.conversations.get(id)?.unread ?? 0), 0);
  const name = conversation()?.contact?.name;
  return `${unread ? `(${unread > 99 ? '99+' : unread}) ` : ''}${name ? `${name} – ` : ''}Casement`;
}
