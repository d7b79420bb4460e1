// Who else is at a conversation. Everybody says so while they look at it, and is forgotten when
// they fall silent; nothing of it is kept.

import { headers, post } from './api.js';
import { me } from './people.js';
import { change, state } from './store.js';

const SAID_EVERY = 20_000;
const COUNTS = 45_000;
const WRITES = 7_000;

let at = null;
let said = '';
let writing = 0;
let beat = 0;

const path = (id) => `/v1/conversations/${encodeURIComponent(id)}/presence`;

/** Somebody opened this conversation, or none. */
export function goTo(id) {
  leave();
  clearInterval(beat);
  at = me() ? id : null;
  if (at) {
    say('here');
    beat = setInterval(() => document.visibilityState === 'visible' && say(Date.now() - writing < WRITES ? 'writing' : 'here'), SAID_EVERY);
  }
}

/** A key was pressed in the conversation that is open. */
export function writes() {
  const before = Date.now() - writing;
  writing = Date.now();
  if (at && (said !== 'writing' || before > WRITES / 2)) {
    say('writing');
  }
  clearTimeout(writes.pausing);
  writes.pausing = setTimeout(() => at && said === 'writing' && say('here'), WRITES);
}

/** What was written went out. */
export function stopsWriting() {
  if (at && said === 'writing') {
    say('here');
  }
}

async function say(word) {
  const id = at;
  said = word;
  const there = await post(path(id), { state: word }).catch(() => null);
  if (there && id === at) {
    heardPresence(there);
  }
}

/** The last word of a page that goes away, which must not wait for an answer. */
function leave() {
  if (at) {
    fetch(path(at), { method: 'POST', keepalive: true, headers: headers({ 'Content-Type': 'application/json' }), body: '{"state":"gone"}' }).catch(() => {});
  }
}

export function heardPresence({ conversation_id: id, agents }) {
  const now = Date.now();
  state.presence.set(id, agents.filter((one) => one.agent_id !== me()?.id).map((one) => ({ ...one, until: now + (one.state === 'writing' ? COUNTS / 3 : COUNTS) })));
  change();
}

/** The others who are there now. */
export function others(id) {
  const now = Date.now();
  return (state.presence.get(id) ?? []).filter((one) => one.until > now);
}

addEventListener('pagehide', leave);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') {
    leave();
  } else if (at) {
    say('here');
  }
});
