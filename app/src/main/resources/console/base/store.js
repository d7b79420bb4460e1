// What the page shows, in one place. Whoever changes it says so; the page is then drawn once.

export const state = {
  session: null,
  company: null,
  agents: [],
  accounts: [],
  channels: new Map(),
  teams: [],
  templates: new Map(),
  replies: null,
  presence: new Map(),
  files: new Map(),
  sandbox: null,
  sandboxToken: null,
  faultAwaits: false,
  connected: true,
  view: 'all',
  channel: '',
  account: '',
  search: '',
  care: '',
  status: '',
  list: { ids: [], cursor: null, loading: true, failed: false },
  conversations: new Map(),
  open: null,
  thread: null,
  mode: 'free',
  quoting: null,
  menu: null,
  panel: null,
  dialog: null,
  notice: null,
  admin: null,
};

const listeners = new Set();
let due = false;

export function onChange(listener) {
  listeners.add(listener);
}

/** Something is different now. Many of these make one drawing. */
export function change(changes) {
  Object.assign(state, changes);
  if (!due) {
    due = true;
    queueMicrotask(() => {
      due = false;
      listeners.forEach((listener) => listener());
    });
  }
}

export function conversation() {
  return state.conversations.get(state.open) ?? null;
}

/** Says something once: in a box, or only aloud, to those who do not see what came of it. */
export function notify(text, kind = 'info') {
  clearTimeout(notify.timer);
  change({ notice: { text, kind } });
  notify.timer = setTimeout(() => change({ notice: null }), kind === 'bad' ? 12_000 : 6_000);
}
