// The templates of every account as Meta has them: whether they may be used, and if not, why; when
// they were last read; and the way to write one.

import { html, nothing } from '../lit/lit-html.js';
import { freshKey, get, post, remove } from '../base/api.js';
import { account } from '../base/company.js';
import { t, term } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { teamName } from '../base/people.js';
import { notify, state } from '../base/store.js';
import { brief } from '../base/time.js';
import { alter, sure } from './form.js';
import { more, paged } from './paged.js';
import { reload } from './page.js';
import { begun } from './template-draft.js';
import { templateForm } from './template-form.js';

const LOOKS = { approved: 'open', flagged: 'closing', rejected: 'bad', disabled: 'bad', paused: 'closing', pending: 'closing', requested: 'closing' };
const REMOVABLE = new Set(['deleted', 'disabled', 'pending_deletion']);
const STATES = ['approved', 'pending', 'requested', 'rejected', 'paused', 'disabled', 'deleted'];
const filter = { status: '' };

export const isAdmin = () => state.session.agent?.role === 'admin';

export const templates = {
  async load(id) {
    if (id) {
      return { form: begun(id === 'new' ? null : await get(`/v1/templates/${encodeURIComponent(id)}`)) };
    }
    const [list, pulls] = await Promise.all([
      paged(`/v1/templates?limit=100${filter.status ? `&status=${filter.status}` : ''}`), get('/v1/templates/sync')]);
    return { list, pulls: pulls.data };
  },

  view({ list, pulls, form }, id) {
    return id ? templateForm(form) : html`
      <p class="buttons"><a class="button primary-link" href="#/admin/templates/new">${icon('plus')}<span>${t(isAdmin() ? 'newTemplate' : 'askForTemplate')}</span></a></p>
      <ul class="lines pulls">${pulls.map(pull)}</ul>
      <div class="tabs" role="group" aria-label=${t('section_templates')}>${['', ...STATES].map((status) => html`<button aria-pressed=${status === filter.status} @click=${() => show(status)}>${status ? stateName(status) : t('all')}</button>`)}</div>
      ${list.rows.length ? nothing : html`<p class="empty">${t('noTemplatesYet')}</p>`}
      <ul class="tiles">${list.rows.map(card)}</ul>${more(list)}`;
  },
};

export function stateName(status) {
  return status === 'approved' ? t('approved') : term('templateStates', status);
}

function show(status) {
  filter.status = status;
  reload();
}

/** How an account's templates were last taken over. */
function pull(one) {
  const known = account(one.account_id);
  return html`<li><span><b>${known?.name ?? one.account_id}</b>
      <span class="muted">${one.synced_at ? t('readAt', brief(one.synced_at), one.count) : t('neverRead')}</span>
      ${one.error ? html`<span class="fault">${icon('warn')} ${one.error.message} ${t('againAt', brief(one.next_at))}</span>` : nothing}</span>
    <button @click=${() => synchronise(one.account_id)}>${icon('swap')}<span>${t('readNow')}</span></button></li>`;
}

function card(one) {
  const body = one.components.find((part) => part.type === 'body')?.text ?? '';
  return html`<li class="tile">
    <header><h2>${one.name}</h2></header>
    <p class="chips"><span class="chip ${LOOKS[one.status] ?? 'quiet'}" title=${one.meta_status}>${stateName(one.status)}</span>
      <span class="chip quiet">${one.language}</span> <span class="chip quiet">${term('categories', one.category)}</span></p>
    <p class="template-body">${body}</p>
    <p class="muted">${account(one.account_id)?.name ?? ''}${one.quality ? html` · ${t('quality')}: ${term('qualities', one.quality.toLowerCase())}` : nothing}</p>
    ${marks(one)}
    ${one.coming_category ? html`<p class="fault">${icon('warn')} ${t('comingCategory', term('categories', one.coming_category.toLowerCase()))}</p>` : nothing}
    ${one.reason ? html`<p class="fault">${t('reasonOfMeta', one.reason)}</p>` : nothing}
    ${one.unsupported.map((part) => html`<p class="fault">${icon('info')} ${t('unsupportedPart', part.meta_type)}</p>`)}
    ${isAdmin() ? html`<footer class="buttons"><a class="button" href="#/admin/templates/${encodeURIComponent(one.id)}">${t(one.status === 'requested' ? 'lookAndSubmit' : 'change')}</a>
      ${REMOVABLE.has(one.status) ? nothing : html`<button @click=${() => takeAway(one)}>${t('remove')}</button>`}</footer>` : nothing}
  </li>`;
}

function marks(one) {
  const words = [
    ...(one.purpose.length === 1 ? [t(`for_${one.purpose[0]}`)] : []),
    ...(one.issue_resolution ? [t('issueResolution')] : []),
    ...(one.hidden ? [t('hiddenTemplate')] : []),
    ...one.teams.map(teamName),
  ];
  return words.length ? html`<p>${words.map((word) => html`<span class="chip quiet">${word}</span> `)}</p>` : nothing;
}

async function synchronise(accountId) {
  try {
    await post('/v1/templates/sync', { account_id: accountId }, freshKey());
    notify(t('synchronised'));
  } catch (problem) {
    notify(problem.message, 'bad');
  }
  state.templates.clear();
  await reload();
}

async function takeAway(one) {
  if (!sure(t('removeTemplateSure', one.name, one.language))) {
    return;
  }
  try {
    await remove(`/v1/templates/${encodeURIComponent(one.id)}`);
    state.templates.clear();
  } catch (problem) {
    notify(problem.message, 'bad');
  }
  alter(filter, {});
  await reload();
}
