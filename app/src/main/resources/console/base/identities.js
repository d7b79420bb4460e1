// The addresses of a person, by channel.

import { html } from '../lit/lit-html.js';
import { channelName } from './company.js';

export function identities(all) {
  const channels = [...new Set(all.map(({ channel }) => channel))];
  return html`<ul class="identities">${channels.map((channel) => html`<li data-channel=${channel}><b>${channelName(channel)}</b>
    ${all.filter((one) => one.channel === channel).map((one) => html`<span>${one.phone ?? one.external_id}</span>`)}</li>`)}</ul>`;
}
