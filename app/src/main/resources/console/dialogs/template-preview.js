// A template as the customer will see it, and what it will cost, while it is being filled in.

import { html, nothing } from '../lit/lit-html.js';
import { post } from '../base/api.js';
import { t } from '../base/i18n.js';
import { change, state } from '../base/store.js';
import { filledIn } from '../thread/template-text.js';
import { parameters, whereTo } from './template.js';

let timer = 0;

/** Asks the service what it will look like, shortly after the last key. */
export function look(asked) {
  clearTimeout(timer);
  change();
  timer = setTimeout(async () => {
    const { template } = asked;
    try {
      const shown = await post(`/v1/templates/${encodeURIComponent(template.id)}/preview`, { parameters: parameters(asked) });
      Object.assign(asked, { shown, faults: [] });
    } catch (problem) {
      Object.assign(asked, { shown: null, faults: problem.fields ?? [] });
    }
    change();
  }, 120);
}

export function bubble(asked, accountId) {
  const channel = state.accounts.find((one) => one.id === accountId)?.channel;
  const parts = asked.shown ? fromService(asked.shown) : filledIn(asked.template, parameters(asked));
  return html`<figure class="preview" data-channel=${channel}><figcaption>${t('asSeen')} <span class="muted">${whereTo(accountId)}</span></figcaption>
    <div class="bubble">${parts.header ? html`<p class="head">${parts.header}</p>` : nothing}
      <p class="words">${parts.body}</p>
      ${parts.footer ? html`<p class="foot">${parts.footer}</p>` : nothing}
      ${parts.buttons.length ? html`<p class="choices">${parts.buttons.map((title) => html`<span>${title}</span>`)}</p>` : nothing}</div></figure>`;
}

function fromService({ components }) {
  const text = (type) => components.find((one) => one.type === type)?.text ?? '';
  return { header: text('header'), body: text('body'), footer: text('footer'), buttons: components.find((one) => one.type === 'buttons')?.buttons ?? [] };
}
