// The people who write: found by name or number, and each with what is known of them.

import { html, nothing } from '../lit/lit-html.js';
import { get } from '../base/api.js';
import { channelName } from '../base/company.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { brief } from '../base/time.js';
import { contact } from './contact.js';
import { more, paged } from './paged.js';
import { reload } from './page.js';

let search = '';
let typing = 0;

export const contacts = {
  async load(id) {
    if (!id) {
      return paged(`/v1/contacts?limit=50${search ? `&q=${encodeURIComponent(search)}` : ''}`);
    }
    const path = `/v1/contacts/${encodeURIComponent(id)}`;
    const [one, evidence, history] = await Promise.all([get(path), get(`${path}/consents/export`), get(`${path}/links?limit=200`)]);
    return { one, evidence, history: history.data };
  },

  view(data, id) {
    return id ? contact(data) : html`
      <label class="search"><span class="unseen">${t('searchContacts')}</span>${icon('search')}<input type="search" placeholder=${t('searchContacts')} .value=${search} @input=${typed}></label>
      ${data.rows.length ? nothing : html`<p class="empty">${t(search ? 'noContactFits' : 'noContactYet')}</p>`}
      <ul class="lines">${data.rows.map((one) => html`<li><a href="#/admin/contacts/${encodeURIComponent(one.id)}"><b>${one.name || t('unknownCustomer')}</b></a>
        ${[...new Set(one.identities.map((identity) => identity.channel))].map((channel) => html`<span class="chip quiet">${channelName(channel)}</span>`)}
        <small>${one.identities.map((identity) => identity.phone).filter(Boolean).join(', ')}</small>
        <span class="space"></span><small>${brief(one.created_at)}</small></li>`)}</ul>${more(data)}`;
  },
};

function typed(event) {
  search = event.target.value.trim();
  clearTimeout(typing);
  typing = setTimeout(reload, 200);
}
