// The open conversation and its messages.

import { get, post } from '../base/api.js';
import { templatesOf } from '../base/company.js';
import { goTo } from '../base/presence.js';
import { enterComposer } from '../composer/focus.js';
import { change, conversation, notify, state } from '../base/store.js';
import { setNow } from '../base/time.js';
import { standing } from '../base/window.js';

const PAGE = 50;

export async function openConversation(id) {
  if (state.open === id) {
    return;
  }
  change({ open: id, thread: { messages: [], notes: [], cursor: null, begun: false, loading: true, stick: true }, mode: 'free', quoting: null, menu: null, panel: state.panel === 'details' ? null : state.panel });
  const path = `/v1/conversations/${encodeURIComponent(id)}`;
  goTo(null);
  enterComposer();
  try {
    // What was said does not wait for the decision: the list's will do until it is made anew.
    const known = state.conversations.has(id);
    const decide = () => get(path).then((one) => { state.conversations.set(id, one); change(); });
    await Promise.all([
      get(`${path}/messages?order=newest&limit=${PAGE}`).then((page) => takeIn(id, page)),
      get(`${path}/notes?limit=200`).then(({ data }) => state.open === id && change({ thread: { ...state.thread, notes: data } })),
      known || decide(),
    ]);
    if (known && state.open === id) {
      await decide();
    }
    if (state.open !== id) {
      return;
    }
    goTo(id);
    const one = conversation();
    afterLook(one);
    enterComposer();
    templatesOf(one.account_id).catch(() => {});
  } catch (problem) {
    if (state.open !== id) {
      return;
    }
    notify(problem.message, 'bad');
    if (!isPassing(problem)) {
      location.hash = '';
    }
  }
}

/** The service is away for a moment: what is open stays open, and is caught up with when it is there again. */
const isPassing = ({ status }) => status === 0 || status >= 500;

/** The newest messages, with those that came by an event in the meantime. */
function takeIn(id, page) {
  if (state.open !== id) {
    return;
  }
  const messages = page.data.reverse();
  const later = state.thread.messages.filter((known) => !messages.some((one) => one.id === known.id));
  change({ thread: { ...state.thread, messages: [...messages, ...later], cursor: page.next_cursor, begun: true, loading: false, stick: true } });
}

/** An event brought the open conversation anew. */
openConversation.seen = (one) => {
  if (one.id === state.open) {
    afterLook(one);
  }
};

let closing = 0;

/** What looking at a conversation does: it is read, and its window is watched to the second. */
function afterLook(one) {
  if (one.reply?.at) {
    setNow(one.reply.at);
  }
  clearTimeout(closing);
  const { kind, left } = standing(one.window);
  if ((kind === 'open' || kind === 'closing') && left < 24 * 3_600_000) {
    closing = setTimeout(refresh, left + 250);
  }
  if (one.unread && !state.faultAwaits && document.visibilityState === 'visible') {
    post(`/v1/conversations/${encodeURIComponent(one.id)}/read`).catch(() => {});
  }
}

/** The open conversation once more: the clock moved, or a sentence is wanted in another language. */
export async function refresh() {
  const id = state.open;
  if (!id) {
    return;
  }
  const one = await get(`/v1/conversations/${encodeURIComponent(id)}`).catch(() => null);
  if (one) {
    state.conversations.set(id, one);
    change();
    if (id === state.open) {
      afterLook(one);
    }
  }
}

export async function reloadThread() {
  const id = state.open;
  if (!id) {
    return;
  }
  await refresh();
  const page = await get(`/v1/conversations/${encodeURIComponent(id)}/messages?order=newest&limit=${PAGE}`).catch(() => null);
  const notes = await get(`/v1/conversations/${encodeURIComponent(id)}/notes?limit=200`).catch(() => null);
  if (page && notes && id === state.open) {
    if (state.thread.begun) {
      page.data.forEach(putMessage);
    } else {
      takeIn(id, page);
    }
    change({ thread: { ...state.thread, notes: notes.data } });
  }
}

/** What was being opened when the service went away. */
export async function finishThread() {
  if (state.thread && !state.thread.begun) {
    await reloadThread();
  }
}

/** Older messages, when somebody scrolls up to them. */
export async function loadOlder() {
  const { open, thread } = state;
  if (!thread?.cursor || thread.loading) {
    return;
  }
  thread.loading = true;
  const page = await get(`/v1/conversations/${encodeURIComponent(open)}/messages?order=newest&limit=${PAGE}&cursor=${encodeURIComponent(thread.cursor)}`).catch(() => null);
  if (state.open === open) {
    const older = page ? { messages: [...page.data.reverse(), ...state.thread.messages], cursor: page.next_cursor } : {};
    change({ thread: { ...state.thread, ...older, loading: false } });
  }
}

/** A message that came into being or changed; the answer to sending it may come after the news that
 * it was delivered, and then says less than is known. */
export function putMessage(message) {
  const { thread } = state;
  if (!thread || message.conversation_id !== state.open || messageOf(message.id)?.statuses?.length > message.statuses?.length) {
    return;
  }
  const messages = [...thread.messages.filter((known) => known.id !== message.id), message];
  messages.sort((one, other) => Date.parse(one.sent_at) - Date.parse(other.sent_at) || (one.id < other.id ? -1 : 1));
  change({ thread: { ...thread, messages } });
}

export function messageOf(id) {
  return state.thread?.messages.find((message) => message.id === id) ?? null;
}

document.addEventListener('visibilitychange', () => {
  const one = conversation();
  if (one && document.visibilityState === 'visible') {
    afterLook(one);
  }
});
