// What a channel takes at most. The channel says so; nothing here knows one by name.

import { state } from './store.js';

/** The limit of a field: {most, unit}; null where there is none. */
export function limit(channel, field) {
  return state.channels.get(channel)?.limits.find((one) => one.field === field) ?? null;
}

/** How long a text is, as the channel counts. */
export function lengthOf(text, unit) {
  return unit === 'bytes' ? new TextEncoder().encode(text).length : [...text].length;
}

export function can(channel, capability) {
  return state.channels.get(channel)?.capabilities.includes(capability) ?? false;
}

/** A number of bytes in words. */
export function size(bytes) {
  const mega = bytes / 1_048_576;
  return mega >= 1 ? `${mega.toFixed(mega < 10 ? 1 : 0)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
