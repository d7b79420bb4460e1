// What the service says of trouble, in the reader's language. The API speaks English to programs;
// the page knows its sentences and says them anew. Read only once there is trouble.

import { language } from './i18n.js';

const GAP = '{}';
const read = new Map();

/** The same problem in the reader's language; what we have no words for stays as the service says it. */
export async function inWords(body) {
  const words = await wordsOf(language().toLowerCase());
  return words ? {
    ...body,
    detail: said(words.details, body.detail) ?? words.types[body.type?.replace('/problems/', '')] ?? body.detail,
    errors: body.errors?.map((fault) => ({ ...fault, message: said(words.faults, fault.message) ?? fault.message })),
  } : body;
}

/** English is what the service speaks. Without these words its own have to do. */
function wordsOf(tag) {
  if (!read.has(tag)) {
    read.set(tag, tag === 'en' ? null : fetch(new URL(`../words/problems/${tag}.json`, import.meta.url))
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)))
      .catch(() => void read.delete(tag)));
  }
  return read.get(tag);
}

/** A sentence may have gaps, as for a number; of several that fit, the one with the most words is meant. */
function said(sentences, text = '') {
  const fitting = Object.keys(sentences)
    .map((sentence) => ({ sentence, found: pattern(sentence).exec(text) }))
    .filter(({ found }) => found)
    .sort((one, other) => other.sentence.length - one.sentence.length);
  return fitting.length ? filled(sentences[fitting[0].sentence], fitting[0].found.slice(1)) : null;
}

function pattern(sentence) {
  return new RegExp(`^${sentence.split(GAP).map(literally).join('(.+)')}$`, 's');
}

function literally(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function filled(sentence, values) {
  return sentence.split(GAP).reduce((before, after, place) => before + values[place - 1] + after);
}
