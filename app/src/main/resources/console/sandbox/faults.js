// Faults of the played provider, to see what happens then.

import { html } from '../lit/lit-html.js';
import { post, remove } from '../base/api.js';
import { t, term } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { notify, state } from '../base/store.js';

const KINDS = {
  timeout: { kind: 'timeout' },
  lose_answer: { kind: 'lose_answer' },
  http_500: { kind: 'http_500' },
  http_429: { kind: 'http_429' },
  window_refused: { kind: 'graph_error', code: 131047 },
  webhook_repeat: { kind: 'webhook_repeat' },
  webhook_delay: { kind: 'webhook_delay' },
  webhook_reorder: { kind: 'webhook_reorder' },
};

export function faultBox() {
  return html`<section class="box"><h3>${icon('warn')}${t('faults')}</h3>
    <form class="row-form" @submit=${inject}>
      <label><span class="unseen">${t('faults')}</span><select name="kind">${Object.keys(KINDS).map((kind) => html`<option value=${kind}>${term('faultKinds', kind)}</option>`)}</select></label>
      <button>${t('inject')}</button>
      <button type="button" class="plain" @click=${clear}>${t('clearFaults')}</button>
    </form><p class="muted">${t('faultHelp')}</p></section>`;
}

async function inject(event) {
  event.preventDefault();
  try {
    await post('/sandbox/faults', KINDS[new FormData(event.target).get('kind')]);
    // It is meant for what is sent next, not for the sign that somebody writes or reads.
    state.faultAwaits = true;
    notify(t('faultSet'));
  } catch (problem) {
    notify(problem.message, 'bad');
  }
}

async function clear() {
  await remove('/sandbox/faults').catch((problem) => notify(problem.message, 'bad'));
  state.faultAwaits = false;
  notify(t('faultsCleared'));
}
