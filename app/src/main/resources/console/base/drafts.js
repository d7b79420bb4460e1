// What was written and not sent survives a reload. With each draft goes the key under which it is
// sent, so that sending it twice, even across a reload, sends it once.

import { freshKey } from './api.js';

const PREFIX = 'casement.draft.';

export function draft(id) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + id)) ?? { text: '', key: freshKey() };
  } catch {
    return { text: '', key: freshKey() };
  }
}

export function keepDraft(id, text) {
  if (text) {
    localStorage.setItem(PREFIX + id, JSON.stringify({ text, key: freshKey() }));
  } else {
    localStorage.removeItem(PREFIX + id);
  }
}
