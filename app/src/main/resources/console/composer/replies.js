// Saved replies: found by what follows "/", filled in by the service for this conversation.

import { post } from '../base/api.js';
import { keepDraft } from '../base/drafts.js';
import { language, t } from '../base/i18n.js';
import { all, myTeams } from '../base/people.js';
import { change, notify, state } from '../base/store.js';

const ASKED = /^\/(.*)$/s;
const LEFT = /\{\{\s*([^{}]+?)\s*\}\}/g;

let loading = false;

async function load() {
  if (!loading) {
    loading = true;
    state.replies = await all('/v1/saved-replies').catch(() => []);
    loading = false;
    change();
  }
}

/** Somebody changed them. */
export function forgetReplies() {
  state.replies = null;
}

function fits(one, reply) {
  return !reply.team_id || reply.team_id === one.team || myTeams().some((team) => team.id === reply.team_id);
}

const suits = (reply) => (reply.language?.slice(0, 2) === language().slice(0, 2) ? 2 : reply.language ? 0 : 1);

export function savedReplies(one, text) {
  const [, typed] = ASKED.exec(text) ?? [];
  if (typed === undefined) {
    return null;
  }
  if (state.replies === null) {
    load();
  }
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = (state.replies ?? [])
    .filter((reply) => fits(one, reply) && words.every((word) => `${reply.name} ${reply.text}`.toLowerCase().includes(word)))
    .sort((a, b) => suits(b) - suits(a) || a.name.localeCompare(b.name));
  return {
    label: t('savedReplies'),
    loading: state.replies === null,
    nothing: t(state.replies === null ? 'loading' : state.replies.length ? 'nothingFits' : 'noReplies'),
    items: found.map((reply) => ({ key: reply.id, title: reply.name, text: reply.text, take: () => take(one, reply) })),
  };
}

async function take(one, reply) {
  try {
    const { text } = await post(`/v1/saved-replies/${encodeURIComponent(reply.id)}/preview`, { conversation_id: one.id });
    keepDraft(one.id, text);
  } catch (problem) {
    notify(problem.message, 'bad');
  }
  change();
  queueMicrotask(() => {
    const area = document.querySelector('.editor textarea');
    area?.focus();
    const gap = area?.value.search(/\{\{/) ?? -1;
    if (gap >= 0) {
      area.setSelectionRange(gap, area.value.indexOf('}}', gap) + 2);
    }
  });
}

/** What still has to be put into a text by hand before it may go. */
export function gaps(text) {
  return [...new Set([...text.matchAll(LEFT)].map((found) => found[1]))];
}
