// Time as the service has it. In the sandbox its clock is moved, so the browser's own says nothing.

import { language, t } from './i18n.js';
import { change } from './store.js';

let ahead = 0;

export const HOUR = 3_600_000;
export const MINUTE = 60_000;

export function now() {
  return Date.now() + ahead;
}

/** The service says what time it is. */
export function setNow(instant) {
  ahead = Date.parse(instant) - Date.now();
}

let exact = false;

/** Where a clock is told to the millisecond, the header of answers adds nothing. */
export function keepExact() {
  exact = true;
}

export function heard(answer) {
  const date = answer.headers.get('Date');
  if (date && !exact && Math.abs(Date.parse(date) - now()) > 5_000) {
    setNow(date);
  }
}

/** Draws again as time passes. */
export function beginTicking() {
  setInterval(() => change(), 5_000);
}

/** Milliseconds until an instant; negative once it has passed. */
export function until(instant) {
  return Date.parse(instant) - now();
}

/** A span of time in words, rounded down: 21 h 4 min. Windows are spans, so no zone matters. */
export function span(milliseconds) {
  const minutes = Math.max(0, Math.floor(milliseconds / MINUTE));
  if (minutes < 1) {
    return t('underAMinute');
  }
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) {
    return t('days', Math.floor(hours / 24));
  }
  return hours < 1 ? t('minutes', minutes) : t('hoursMinutes', hours, minutes % 60);
}

const formats = new Map();

/** Dates are written as at home where the browser speaks the page's language too. */
function format(name, options) {
  const home = navigator.languages.find((tag) => tag.slice(0, 2) === language().slice(0, 2)) ?? language();
  const key = home + name;
  if (!formats.has(key)) {
    formats.set(key, new Intl.DateTimeFormat(home, options));
  }
  return formats.get(key);
}

export function clockTime(instant) {
  return format('time', { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

export function dayOf(instant) {
  return format('day', { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(instant));
}

export function dateTime(instant) {
  return format('both', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** For what lies years apart. */
export function fullDate(instant) {
  return format('full', { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** A day by its date, wherever it is. */
export function dayName(date) {
  return format('dayName', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }).format(new Date(date));
}

/** The day on which a rule begins or ends; all of them do at midnight in UTC. */
export function legalDate(instant) {
  return format('legal', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(instant));
}

/** As short as it can be: the time today, else the date. */
export function brief(instant) {
  const today = dayOf(now()) === dayOf(instant);
  return today ? clockTime(instant) : format('date', { day: 'numeric', month: 'short' }).format(new Date(instant));
}
