// Follows what changes at the service. Read by hand, since EventSource can say neither which
// language it wants nor where it left off after a failure.

import { get, headers } from './api.js';
import { change, state } from './store.js';

const PATIENCE = 40_000;

let last = null;
let pause = 500;

/** Calls back for each event, for ever; `reset` where something was missed, `back` where nothing was but calls may have failed. */
export async function follow(received) {
  for (;;) {
    try {
      await listen(received);
    } catch {
      // The connection is gone; whatever broke it, the way back is the same.
    }
    if (!state.session) {
      return;
    }
    change({ connected: false });
    await new Promise((resume) => {
      setTimeout(resume, pause);
      addEventListener('online', resume, { once: true });
    });
    pause = Math.min(pause * 2, 10_000);
  }
}

async function listen(received) {
  const ended = new AbortController();
  // A stream does not feel by itself that the network went away.
  addEventListener('offline', () => ended.abort(), { signal: ended.signal });
  let silence = setTimeout(() => ended.abort(), PATIENCE);
  const answer = await fetch('/v1/events', {
    headers: headers(last ? { 'Last-Event-ID': last } : {}),
    signal: ended.signal,
  });
  if (!answer.ok) {
    // Whether we are still signed in is asked where there is an answer to it.
    await get('/v1/session');
    throw new Error(String(answer.status));
  }
  const firstTime = last === null;
  const wasAway = !state.connected;
  pause = 500;
  change({ connected: true });
  if (wasAway) {
    received(firstTime ? 'reset' : 'back', {});
  }
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    clearTimeout(silence);
    if (done) {
      return;
    }
    silence = setTimeout(() => ended.abort(), PATIENCE);
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop();
    blocks.forEach((block) => tell(block, received));
  }
}

function tell(block, received) {
  const event = { event: 'message', data: '' };
  for (const line of block.split('\n')) {
    const colon = line.indexOf(': ');
    if (colon > 0) {
      event[line.slice(0, colon)] = line.slice(colon + 2);
    }
  }
  // What is not kept has no id: nobody can ask for it again.
  last = event.id ?? last;
  if (event.data) {
    received(event.event, JSON.parse(event.data));
  }
}
