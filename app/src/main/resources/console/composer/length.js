// How long a text may be here, before anybody sends it.

import { html, nothing } from '../lit/lit-html.js';
import { t } from '../base/i18n.js';
import { lengthOf, limit } from '../base/limits.js';
import { attached, takesCaption } from './attachments.js';

/** {count, most} of the text as it would go; most is Infinity where there is no limit. */
export function room(one, mode, text) {
  if (mode === 'note') {
    return { count: [...text].length, most: 4_000 };
  }
  const files = attached(one.id);
  const asCaption = files.length === 1 && takesCaption(one.channel, files[0]);
  const known = limit(one.channel, asCaption ? 'media.caption' : 'text');
  return known ? { count: lengthOf(text, known.unit), most: known.most, asCaption } : { count: 0, most: Infinity };
}

/** Says so when it gets tight, and offers to send it in pieces when it is too long. */
export function lengthLine({ count, most, asCaption }, mode, split) {
  if (count <= most * 0.8) {
    return nothing;
  }
  const over = count > most;
  return html`<p class="length ${over ? 'over' : ''}" role=${over ? 'alert' : nothing}>${over ? t('tooLong', count, most) : t('longSoFar', count, most)}
    ${over && mode === 'free' && !asCaption ? html`<button type="button" class="link" @click=${split}>${t('sendSplit')}</button>` : nothing}</p>`;
}
