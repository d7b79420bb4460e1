// Sets a conversation aside: until a time, or until the customer writes, whichever comes first.

import { html } from '../lit/lit-html.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { dateTime, HOUR, now } from '../base/time.js';
import { update } from '../thread/actions.js';
import { close, framed } from './dialog.js';

/** The next time it is so many o'clock here, some days on. */
function at(hour, days) {
  const day = new Date(now());
  day.setDate(day.getDate() + days);
  day.setHours(hour, 0, 0, 0);
  return day;
}

function choices() {
  const untilMonday = (8 - new Date(now()).getDay()) % 7 || 7;
  return [
    ['snooze_hour', new Date(now() + HOUR)],
    ['snooze_later', new Date(now() + 4 * HOUR)],
    ['snooze_tomorrow', at(9, 1)],
    ...(untilMonday > 1 ? [['snooze_monday', at(9, untilMonday)]] : []),
  ];
}

/** As an input of the browser's own time has it. */
function local(date) {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export function snoozeDialog({ conversation }) {
  const until = (date) => {
    close();
    update(conversation, { status: 'snoozed', ...(date ? { snoozed_until: date.toISOString() } : {}) }, date ? t('snoozedUntil', dateTime(date)) : t('snoozedNow'));
  };
  return framed(t('snoozeTitle'), 'snooze-dialog', html`<div class="snoozes">
    ${choices().map(([words, date], index) => html`<button type="button" ?autofocus=${index === 0} @click=${() => until(date)}>${icon('clock')}<span>${t(words)}</span><small>${dateTime(date)}</small></button>`)}
    <button type="button" @click=${() => until(null)}>${icon('wait')}<span>${t('snooze_customer')}</span></button></div>
    <form class="own-time" @submit=${(event) => { event.preventDefault(); until(new Date(new FormData(event.target).get('at'))); }}>
      <label class="field"><span>${t('snooze_own')}</span><input type="datetime-local" name="at" required min=${local(new Date(now() + 60_000))} value=${local(at(9, 1))}></label>
      <button class="primary">${t('snooze')}</button></form>
    <p class="hint muted">${t('snoozeHint')}</p>`);
}
