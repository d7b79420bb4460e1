// A person's initials with their channel's mark.

import { html } from '../lit/lit-html.js';
import { channelIcon, channelName } from './company.js';

export function initials(name) {
  const words = name.replace(/[^\p{L}\p{N} ]/gu, '').split(' ').filter(Boolean);
  return ((words[0]?.[0] ?? '?') + (words.length > 1 ? words.at(-1)[0] : '')).toUpperCase();
}

export function mark(channel, name) {
  return html`<span class="mark" data-channel=${channel} aria-hidden="true">
    <span class="initials">${initials(name)}</span>
    <img src=${channelIcon(channel)} alt="" title=${channelName(channel)} width="18" height="18">
  </span>`;
}
