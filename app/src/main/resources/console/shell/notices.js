// What was just said. It stands in the dialog where one is open: what lies beneath that is neither
// seen nor heard.

import { html, nothing } from '../lit/lit-html.js';
import { state } from '../base/store.js';

export function notices() {
  const { notice } = state;
  return html`<div class="notices" role=${notice?.kind === 'bad' ? 'alert' : 'status'} aria-live="polite">
    ${notice ? html`<p class=${notice.kind === 'aloud' ? 'unseen' : `notice ${notice.kind}`}>${notice.text}</p>` : nothing}</div>`;
}
