// The address after # says which conversation is open, so that Back and links work.

import { change } from './store.js';
import { goTo } from './presence.js';
import { openConversation } from '../thread/data.js';

export function route() {
  const [, section, one] = /^#\/admin(?:\/([a-z]+)(?:\/(.+))?)?$/.exec(location.hash) ?? [];
  const [, id] = /^#\/c\/(.+)$/.exec(location.hash) ?? [];
  if (location.hash.startsWith('#/admin')) {
    goToAdmin(section, one && decodeURIComponent(one));
    return;
  }
  change({ admin: null });
  if (id) {
    openConversation(decodeURIComponent(id));
  } else {
    change({ open: null, thread: null });
    goTo(null);
  }
}

async function goToAdmin(section, id) {
  const admin = await import('../admin/page.js');
  change({ adminPage: admin.adminPage });
  admin.visit(section, id);
}

export function linkTo(id) {
  return `#/c/${encodeURIComponent(id)}`;
}
