// The sandbox's clock: shown, and moved forward.

import { html, nothing } from '../lit/lit-html.js';
import { get, post } from '../base/api.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { change, conversation, notify } from '../base/store.js';
import { clockTime, dateTime, dayOf, keepExact, MINUTE, now, setNow } from '../base/time.js';
import { standing } from '../base/window.js';
import { loadFirst } from '../inbox/data.js';
import { reloadThread } from '../thread/data.js';
import { phonesChanged } from './phones.js';

let moving = false;

/** The clock may be moved by others too, from a shell say; then everything is looked at again. */
export async function readClock() {
  const clock = await get('/sandbox/clock').catch(() => null);
  if (clock) {
    keepExact();
    const jump = Math.abs(Date.parse(clock.now) - now());
    setNow(clock.now);
    if (jump > 60_000 && !moving) {
      lookAgain();
    }
  }
}

async function move(body) {
  moving = true;
  change();
  try {
    setNow((await post('/sandbox/clock', body)).now);
    await lookAgain();
  } catch (problem) {
    notify(problem.message, 'bad');
  } finally {
    moving = false;
    change();
  }
}

async function lookAgain() {
  await Promise.all([loadFirst(), reloadThread()]);
  phonesChanged();
}

export function clockBox() {
  const one = conversation();
  const open = one && ['open', 'closing'].includes(standing(one.window).kind);
  const before = open && new Date(Date.parse(one.window.closes_at) - 5 * MINUTE).toISOString();
  return html`<section class="box clock-box" aria-busy=${moving}><h3>${icon('clock')}${t('sandboxClock')}</h3>
    <p class="figure" title=${dateTime(now())}>${clockTime(now())} <small>${dayOf(now())}</small></p>
    <div class="buttons">
      <button ?disabled=${moving} @click=${() => move({ advance: 'PT1H' })}>+1 h</button>
      <button ?disabled=${moving} @click=${() => move({ advance: 'PT24H' })}>+24 h</button>
      ${open && Date.parse(before) > now() ? html`<button ?disabled=${moving} @click=${() => move({ to: before })}>${t('justBefore')}</button>` : nothing}
    </div></section>`;
}
