// Light, dark, or as the system has it.

const KEY = 'casement.theme';
export const THEMES = ['system', 'light', 'dark'];

export function theme() {
  const kept = localStorage.getItem(KEY);
  return THEMES.includes(kept) ? kept : 'system';
}

export function applyTheme() {
  document.documentElement.dataset.theme = theme();
}

export function setTheme(name) {
  localStorage.setItem(KEY, name);
  applyTheme();
}
