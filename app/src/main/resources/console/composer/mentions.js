// Colleagues who are to see a note, by "@" and their name.

import { draft, keepDraft } from '../base/drafts.js';
import { t } from '../base/i18n.js';
import { change, state } from '../base/store.js';

const ASKED = /(^|\s)@([\p{L}\p{N}]*)$/u;

export const noteDraft = (id) => `note.${id}`;

export function mentions(text) {
  const [, , typed] = ASKED.exec(text) ?? [];
  if (typed === undefined) {
    return null;
  }
  return {
    label: t('colleagues'),
    items: state.agents
      .filter((agent) => agent.name.toLowerCase().split(/\s+/).some((word) => word.startsWith(typed.toLowerCase())))
      .map((agent) => ({ key: agent.id, title: agent.name, text: '', take: () => take(agent) })),
  };
}

function take(agent) {
  const id = noteDraft(state.open);
  keepDraft(id, draft(id).text.replace(ASKED, (_, before) => `${before}@${agent.name} `));
  change();
}

/** The ids of those whom a note names. */
export function mentionedIn(text) {
  return state.agents.filter((agent) => text.includes(`@${agent.name}`)).map((agent) => agent.id);
}
