// What is set up once and looked at now and then: its sections, one of which is shown. It is fetched
// when somebody first goes there, so that agents do not wait for it.

import { html, nothing } from '../lit/lit-html.js';
import { t } from '../base/i18n.js';
import { icon } from '../base/icons.js';
import { change, state } from '../base/store.js';
import { accounts } from './accounts.js';
import { company } from './company.js';
import { contacts } from './contacts.js';
import { cost } from './cost.js';
import { links } from './links.js';
import { people } from './people.js';
import { replies } from './replies.js';
import { rules } from './rules.js';
import { teams } from './teams.js';
import { templates } from './templates.js';
import { webhooks } from './webhooks.js';

const SECTIONS = {
  contacts: { icon: 'person', of: contacts },
  templates: { icon: 'template', of: templates },
  cost: { icon: 'coins', of: cost },
  links: { icon: 'link', of: links },
  rules: { icon: 'info', of: rules },
  accounts: { icon: 'phone', of: accounts, admin: true },
  webhooks: { icon: 'swap', of: webhooks, admin: true },
  people: { icon: 'people', of: people, admin: true },
  teams: { icon: 'hand', of: teams, admin: true },
  replies: { icon: 'slash', of: replies, admin: true },
  company: { icon: 'place', of: company, admin: true },
};

/** Somebody goes to a section, or to one thing in it. */
export function visit(name, id) {
  const section = mine()[name] ? name : 'contacts';
  change({ admin: { section, id, data: null, failed: null } });
  reload();
}

/** Reads what the section shows once more. */
export async function reload() {
  const { admin } = state;
  try {
    admin.data = await SECTIONS[admin.section].of.load(admin.id);
    admin.failed = null;
  } catch (problem) {
    admin.failed = problem.message;
  }
  change();
}

/** The sections that whoever is signed in may see. */
function mine() {
  const admin = state.session.agent?.role === 'admin';
  return Object.fromEntries(Object.entries(SECTIONS).filter(([, section]) => admin || !section.admin));
}

/** All of them; where there is little room they are unfolded from the one that is shown. */
function list(section) {
  return html`<ul @click=${(event) => event.target.closest('details')?.removeAttribute('open')}>
    ${Object.entries(mine()).map(([name, { icon: drawing }]) => html`<li><a href="#/admin/${name}" aria-current=${name === section ? 'page' : nothing}>${icon(drawing)}<span>${t(`section_${name}`)}</span></a></li>`)}
  </ul>`;
}

export function adminPage() {
  const { section, data, failed, id } = state.admin;
  return html`<div class="admin">
    <nav class="sections" aria-label=${t('settings')}>
      <div class="all">${list(section)}</div>
      <details><summary>${icon('settings')}<span>${t('settings')}</span></summary>${list(section)}</details>
    </nav>
    <main id="main" tabindex="-1" class="section" aria-busy=${!data && !failed}>
      ${id ? nothing : html`<header class="section-head"><h1>${t(`section_${section}`)}</h1><p class="muted">${t(`about_${section}`)}</p></header>`}
      ${failed ? html`<div class="empty"><p role="alert">${failed}</p><button @click=${reload}>${t('tryAgain')}</button></div>`
    : data ? SECTIONS[section].of.view(data, id) : html`<p class="empty">${t('loading')}</p>`}
    </main>
  </div>`;
}
