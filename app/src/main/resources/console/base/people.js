// Colleagues and teams.

import { html } from '../lit/lit-html.js';
import { get } from './api.js';
import { agentName } from './company.js';
import { initials } from './mark.js';
import { state } from './store.js';

/** Whoever is signed in; null for a program. */
export function me() {
  return state.session?.agent ?? null;
}

export function isAdmin() {
  return !me() || me().role === 'admin';
}

/** Whether whoever is signed in may send what costs (R10). */
export function mayPay() {
  return isAdmin() || me().permissions.includes('send_paid_templates');
}

/** Whom to ask for what only administrators may. */
export function administrators() {
  return state.agents.filter((agent) => agent.role === 'admin').map((agent) => agent.name);
}

export function teamName(id) {
  return state.teams.find((team) => team.id === id)?.name ?? id;
}

export function myTeams() {
  return state.teams.filter((team) => team.members.includes(me()?.id));
}

/** A colleague in two letters. */
export function face(id, more = '', name = agentName(id)) {
  return html`<span class="face ${more}" title=${name}><span aria-hidden="true">${initials(name)}</span><span class="unseen">${name}</span></span>`;
}

/** Every row of a list, page by page. */
export async function all(path) {
  const rows = [];
  let cursor = '';
  do {
    const page = await get(`${path}?limit=200${cursor}`);
    rows.push(...page.data);
    cursor = page.next_cursor ? `&cursor=${encodeURIComponent(page.next_cursor)}` : '';
  } while (cursor);
  return rows;
}
