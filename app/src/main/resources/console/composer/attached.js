// The files waiting to go, each with its words and a way to take it off again.

import { html, nothing } from '../lit/lit-html.js';
import { t, term } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { size } from '../base/limits.js';
import { change } from '../base/store.js';
import { attach, attached, detach, takesCaption } from './attachments.js';

export function attachedFiles(one) {
  const files = attached(one.id);
  return files.length ? html`<ul class="attached" aria-label=${t('attached')}>${files.map((file) => entry(one, file, files.length))}</ul>` : nothing;
}

function entry(one, file, count) {
  return html`<li class=${file.failed ? 'wrong' : ''}>
    ${file.kind === 'image' && file.id ? html`<img src="/v1/media/${encodeURIComponent(file.id)}/thumbnail" alt="" width="40" height="40">` : icon('file')}
    <span class="attached-name"><b>${file.name}</b><small>${file.failed ?? `${term('kinds', file.kind)} · ${size(file.size)}${file.id ? '' : ` · ${t('uploading')}`}`}</small></span>
    ${count > 1 && takesCaption(one.channel, file) ? html`<input placeholder=${t('caption')} aria-label=${t('captionOf', file.name)} .value=${file.caption} @input=${(event) => { file.caption = event.target.value; change(); }}>` : nothing}
    <button type="button" class="plain" @click=${() => detach(one.id, file)} title=${t('takeOff', file.name)} aria-label=${t('takeOff', file.name)}>${icon('close')}</button></li>`;
}

export function attachButton(one) {
  return html`<label class="button plain attach" title=${t('attach')}>${icon('clip')}<span class="unseen">${t('attach')}</span>
    <input type="file" multiple class="unseen" @change=${(event) => { attach(one, [...event.target.files]); event.target.value = ''; }}></label>`;
}
