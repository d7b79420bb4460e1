// Five first steps. Each is ticked off when it has been done, not when it has been read.

import { html, nothing } from '../lit/lit-html.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { change, conversation, state } from '../base/store.js';
import { standing } from '../base/window.js';

const KEY = 'casement.tour';

/** How a step shows that it was done. */
const DONE = [
  () => state.list.ids.length > 0 || state.open,
  () => state.thread?.messages.some((one) => one.direction === 'outbound'),
  () => conversation() && standing(conversation().window).kind === 'closed',
  () => state.thread?.messages.some((one) => one.type === 'template' || one.status === 'held'),
  () => reached() >= 4 && conversation() && ['open', 'closing'].includes(standing(conversation().window).kind),
];

function reached() {
  return Number(localStorage.getItem(KEY) ?? 0);
}

export function tour() {
  let at = reached();
  if (at > DONE.length) {
    return nothing;
  }
  while (at < DONE.length && DONE[at]()) {
    localStorage.setItem(KEY, ++at);
  }
  return html`<section class="box tour"><h3>${icon('flag')}${t('tourTitle')}</h3>
    <ol aria-label=${t('tourTitle')}>${DONE.map((_, step) => mark(step, at))}</ol>
    <p role="status"><b>${at === DONE.length ? t('tourEnd') : t(`tour_${at + 1}`)}</b></p>
    <p><button class="link" @click=${leave}>${t(at === DONE.length ? 'close' : 'tourSkip')}</button></p>
  </section>`;
}

function mark(step, at) {
  const words = t(`tour_${step + 1}`);
  return html`<li class=${step < at ? 'done' : step === at ? 'now' : ''} aria-current=${step === at ? 'step' : 'false'} title=${words}>
    ${step < at ? icon('tick') : step + 1}<span class="unseen">${step < at ? t('done') : ''} ${words}</span></li>`;
}

function leave() {
  localStorage.setItem(KEY, DONE.length + 1);
  change();
}
