// What hardly ever changes: the company, its people, its accounts, and the channels there are.

import { get } from './api.js';
import { language, termOr } from './i18n.js';
import { change, state } from './store.js';

export async function loadCompany() {
  const [company, agents, teams, accounts, channels] = await Promise.all([
    get('/v1/company'),
    get('/v1/agents?limit=200'),
    get('/v1/teams?limit=200'),
    get('/v1/accounts?limit=200'),
    get('/v1/channels?limit=200'),
  ]);
  paint(channels.data);
  change({
    company,
    agents: agents.data,
    teams: teams.data,
    accounts: accounts.data,
    channels: new Map(channels.data.map((channel) => [channel.id, channel])),
  });
}

/** Each channel's colour, as a rule of style, so that no element needs one of its own. */
function paint(channels) {
  const sheet = new CSSStyleSheet();
  channels
    .filter(({ id, colour }) => /^[\w-]+$/.test(id) && /^#[0-9a-f]{6}$/i.test(colour))
    .forEach(({ id, colour }) => sheet.insertRule(`[data-channel="${id}"] { --channel: ${colour}; }`));
  document.adoptedStyleSheets = [sheet];
}

export function channelName(id) {
  return state.channels.get(id)?.name ?? id;
}

/** The channel's own picture, shown as an image: nothing in it can run. */
export function channelIcon(id) {
  const { icon_svg: svg, colour } = state.channels.get(id) ?? {};
  return svg ? `data:image/svg+xml,${encodeURIComponent(svg.replaceAll('currentColor', colour))}` : '';
}

/** What a channel says of itself in the reader's language, else in its own words. */
export function channelText(id, key, otherwise) {
  return state.channels.get(id)?.texts[language()]?.[key] ?? otherwise;
}

/** What a rule says; the beginning of its id is its channel's, or ours. */
export function ruleTitle({ id, title }) {
  return channelText(id.split('.')[0], `rule.${id}`, termOr('rules', id, title));
}

export function account(id) {
  return state.accounts.find((known) => known.id === id) ?? null;
}

export function agentName(id) {
  return state.agents.find((agent) => agent.id === id)?.name ?? id;
}

/** An account's templates, read once. */
export async function templatesOf(accountId) {
  if (!state.templates.has(accountId)) {
    const all = [];
    let cursor = '';
    do {
      const page = await get(`/v1/templates?account_id=${encodeURIComponent(accountId)}&limit=200${cursor}`);
      all.push(...page.data);
      cursor = page.next_cursor ? `&cursor=${encodeURIComponent(page.next_cursor)}` : '';
    } while (cursor);
    state.templates.set(accountId, all);
    change();
  }
  return state.templates.get(accountId);
}
