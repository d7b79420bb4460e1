// The address after # says which conversation is open, so that Back and links work.

import { change } from './store.js';
import { openConversation } from '../thread/data.js';

export function route() {
  const [, id] = /^#\/c\/(.+)$/.exec(location.hash) ?? [];
  if (id) {
    openConversation(decodeURIComponent(id));
  } else {
    change({ open: null, thread: null });
  }
}

export function linkTo(id) {
  return `#/c/${encodeURIComponent(id)}`;
}
