// The window's title, with how many conversations wait to be read.

import { conversation, state } from '../base/store.js';

export function title() {
  const unread = state.list.ids.filter((id) => state.conversations.get(id)?.unread).length;
  const name = conversation()?.contact?.name;
  return `${unread ? `(${unread}) ` : ''}${name ? `${name} – ` : ''}Casement`;
}
