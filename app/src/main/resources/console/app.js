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
  await loadCompany();
  await state.sandbox?.begin();
  addEventListener('hashchange', route);
  route();
  beginTicking();
  follow(received);
  await loadFirst();
}

applyTheme();
await loadWords(language());
const config = await get('/console/config.json');
state.sandboxToken = config.sandbox?.token ?? null;
state.sandbox = config.sandbox && await import('./sandbox/panel.js');
if (!await session() && config.sandbox) {
  await signIn(config.sandbox.token);
}
state.started = true;
onChange(draw);
onChange(begin);
change();
