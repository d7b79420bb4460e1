// What the providers sent and nobody could place or understand: to be seen raw, and done once more.

import { html, nothing } from '../lit/lit-html.js';
import { freshKey, post } from '../base/api.js';
import { channelName } from '../base/company.js';
import { t, term } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { change, notify } from '../base/store.js';
import { dateTime } from '../base/time.js';
import { more, paged } from './paged.js';
import { reload } from './page.js';

const STATES = ['failed', 'unrouted', 'processed'];
const LOOKS = { failed: 'bad', unrouted: 'closing', processed: 'open' };
let shown = 'failed';

export const webhooks = {
  load: () => paged(`/v1/webhook-events?state=${shown}&limit=50`),

  view(list) {
    return html`<div class="tabs" role="group" aria-label=${t('section_webhooks')}>${STATES.map((state) => html`<button aria-pressed=${state === shown} @click=${() => show(state)}>${term('eventStates', state)}</button>`)}</div>
      ${list.rows.length ? nothing : html`<div class="empty">${icon(shown === 'processed' ? 'inbox' : 'tick')}<p>${t(`noEvents_${shown}`)}</p></div>`}
      <ul class="tiles wide">${list.rows.map(event)}</ul>${more(list)}`;
  },
};

function event(one) {
  return html`<li class="tile">
    <header><span class="chip ${LOOKS[one.state]}">${term('eventStates', one.state)}</span><b>${channelName(one.channel)}</b><span class="muted">${dateTime(one.received_at)}</span>
      <span class="space"></span><button @click=${() => replay(one)}>${t('replay')}</button></header>
    ${one.reason ? html`<p>${one.reason}</p>` : nothing}
    <details><summary>${t('asItCame')}</summary><pre tabindex="0">${pretty(one.body)}</pre></details></li>`;
}

/** As JSON where it is some; what is not, is shown as it is. */
function pretty(body) {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

function show(state) {
  shown = state;
  reload();
}

async function replay(one) {
  try {
    await post(`/v1/webhook-events/${encodeURIComponent(one.id)}/replay`, undefined, freshKey());
    notify(t('replayed'));
    await reload();
  } catch (problem) {
    notify(problem.message, 'bad');
    change();
  }
}
