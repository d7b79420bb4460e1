// Calls to the service. An answer that is a problem is thrown with what it says.

import { change, state } from './store.js';
import { language, t } from './i18n.js';
import { inWords } from './problems.js';
import { heard } from './time.js';

/** Sentences tell times as the clock on the wall does. */
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export class Problem extends Error {
  constructor(status, body) {
    super(body.detail ?? body.title ?? String(status));
    this.status = status;
    this.fields = body.errors ?? [];
    this.decision = body.decision ?? null;
  }
}

export const get = (path) => call('GET', path);
export const post = (path, body, key) => call('POST', path, body, key);
export const patch = (path, body) => call('PATCH', path, body);
export const put = (path, body) => call('PUT', path, body);
export const remove = (path) => call('DELETE', path);

/** Headers that every call carries. */
export function headers(more = {}) {
  const csrf = state.session?.csrf;
  return { 'Accept-Language': language(), 'Casement-Time-Zone': ZONE, ...(csrf ? { 'Casement-Csrf': csrf } : {}), ...more };
}

async function call(method, path, body, key, again = true) {
  const more = {};
  if (body !== undefined) {
    more['Content-Type'] = 'application/json';
  }
  if (key) {
    more['Idempotency-Key'] = key;
  }
  const answer = await fetch(path, {
    method,
    headers: headers(more),
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => {
    throw new Problem(0, { detail: t('notReached') });
  });
  const text = await answer.text();
  const json = text && answer.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : null;
  if (answer.ok) {
    heard(answer);
    return json;
  }
  if (answer.status === 401 && state.session) {
    if (again && await signedInAnew()) {
      return call(method, path, body, key, false);
    }
    change({ session: null });
  }
  throw await problem(answer.status, json ?? {});
}

/** What to throw for an answer that is a problem. */
export async function problem(status, body) {
  return new Problem(status, await inWords(body));
}

/** Whether somebody is signed in already. */
export async function session() {
  try {
    change({ session: await get('/v1/session') });
    return true;
  } catch {
    return false;
  }
}

/** A restart of the service ends sessions; the sandbox's begins anew unasked. */
async function signedInAnew() {
  return Boolean(state.sandboxToken) && signIn(state.sandboxToken).then(() => true, () => false);
}

export async function signIn(token) {
  change({ session: await post('/v1/session', { token }) });
}

/** Here, or on every browser. */
export async function signOut(everywhere = false) {
  await remove(`/v1/session${everywhere ? '?everywhere=true' : ''}`);
  location.reload();
}

/** A key under which a thing is done once, however often it is asked for. */
export function freshKey() {
  return crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (n) => n.toString(16)).join('');
}
