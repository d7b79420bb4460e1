// The words of the page in the reader's language.

export const LANGUAGES = { en: 'English', 'pt-BR': 'Português', es: 'Español', it: 'Italiano' };

const KEY = 'casement.language';
let words = {};

export function language() {
  const kept = localStorage.getItem(KEY);
  if (kept in LANGUAGES) {
    return kept;
  }
  for (const wanted of navigator.languages ?? []) {
    const found = Object.keys(LANGUAGES).find((known) => known.slice(0, 2) === wanted.slice(0, 2).toLowerCase());
    if (found) {
      return found;
    }
  }
  return 'en';
}

export async function load(tag) {
  words = (await import(`../words/${tag.toLowerCase()}.js`)).default;
  document.documentElement.lang = tag;
}

export async function setLanguage(tag) {
  localStorage.setItem(KEY, tag);
  await load(tag);
}

/** A word or sentence; some take values. */
export function t(key, ...values) {
  const word = words[key] ?? missing(key);
  return typeof word === 'function' ? word(...values) : word;
}

/** The same for words of the service's enumerations, which may grow: unknown ones show as they are. */
export function term(group, value) {
  const word = words[group]?.[value];
  if (word === undefined) {
    missing(`${group}.${value}`);
  }
  return word ?? String(value).replaceAll('_', ' ');
}

/** The same where somebody else has words, should we have none. */
export function termOr(group, value, otherwise) {
  return words[group]?.[value] ?? otherwise;
}

/** Whoever translates finds it in the browser's console, and so do the tests. */
function missing(key) {
  console.debug(`No word for ${key} in ${document.documentElement.lang}`);
  return key;
}
