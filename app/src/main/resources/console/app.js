// The beginning: what is this, who is here, and then the page for good.

import { get, session, signIn } from './base/api.js';
import { loadCompany } from './base/company.js';
import { follow } from './base/events.js';
import { language, load as loadWords } from './base/i18n.js';
import { received } from './base/received.js';
import { route } from './base/route.js';
import { change, onChange, state } from './base/store.js';
import { applyTheme } from './base/theme.js';
import { beginTicking } from './base/time.js';
import { loadFirst } from './inbox/data.js';
import { draw } from './shell/page.js';

let begun = false;

/** Once somebody is signed in. */
async function begin() {
  if (begun || !state.session) {
    return;
  }
  begun = true;
  const listed = loadFirst();
  await loadCompany();
  await state.sandbox?.begin();
  addEventListener('hashchange', route);
  route();
  beginTicking();
  follow(received);
  await listed;
}

applyTheme();
const [config] = await Promise.all([get('/console/config.json'), loadWords(language())]);
state.sandboxToken = config.sandbox?.token ?? null;
const panel = config.sandbox && import('./sandbox/panel.js');
if (!await session() && config.sandbox) {
  await signIn(config.sandbox.token);
}
state.sandbox = await panel;
state.started = true;
onChange(draw);
onChange(begin);
change();
