// Small drawings. They say nothing that is not also said in words.

import { html, svg } from '../lit/lit-html.js';

const DRAWN = {
  open: svg`<path d="M4 3h7v18H4zM11 3l8 3v12l-8 3"/>`,
  closing: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>`,
  closed: svg`<rect x="4" y="3" width="16" height="18" rx="1"/><path d="M12 3v18"/>`,
  never: svg`<circle cx="12" cy="12" r="9" stroke-dasharray="3 3"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  search: svg`<circle cx="11" cy="11" r="6.5"/><path d="M16 16l5 5"/>`,
  back: svg`<path d="M15 5l-7 7 7 7"/>`,
  send: svg`<path d="M4 12l16-8-6 16-3-6z"/>`,
  close: svg`<path d="M6 6l12 12M18 6L6 18"/>`,
  info: svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7.5v.5"/>`,
  phone: svg`<rect x="7" y="2.5" width="10" height="19" rx="2"/><path d="M11 18.5h2"/>`,
  template: svg`<rect x="4" y="4" width="16" height="16" rx="2"/><path d="M8 9h8M8 13h8M8 17h4"/>`,
  hold: svg`<path d="M7 3h10M7 21h10M8 3c0 5 8 5 8 9s-8 4-8 9M16 3c0 5-8 5-8 9s8 4 8 9"/>`,
  person: svg`<circle cx="12" cy="8" r="4"/><path d="M4 21c1-5 4-7 8-7s7 2 8 7"/>`,
  swap: svg`<path d="M4 8h14l-4-4M20 16H6l4 4"/>`,
  link: svg`<path d="M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1"/>`,
  wait: svg`<circle cx="12" cy="12" r="9"/><path d="M9 8v8M15 8v8"/>`,
  consent: svg`<path d="M4 12l5 5L20 6"/>`,
  file: svg`<path d="M6 2h8l4 4v16H6zM14 2v4h4"/>`,
  coins: svg`<ellipse cx="12" cy="6" rx="7" ry="3"/><path d="M5 6v6c0 1.7 3.1 3 7 3s7-1.3 7-3V6M5 12v6c0 1.7 3.1 3 7 3s7-1.3 7-3v-6"/>`,
  people: svg`<circle cx="9" cy="8" r="3.5"/><path d="M2 20c1-4 3-6 7-6s6 2 7 6M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14.5c2 .8 3.4 2.6 4 5.5"/>`,
  settings: svg`<path d="M4 7h10M18 7h2M4 17h2M10 17h10"/><circle cx="16" cy="7" r="2"/><circle cx="8" cy="17" r="2"/>`,
  place: svg`<path d="M12 22c5-6 7-9 7-13a7 7 0 0 0-14 0c0 4 2 7 7 13z"/><circle cx="12" cy="9" r="2.5"/>`,
  warn: svg`<path d="M12 3l10 18H2zM12 10v5M12 17.5v.5"/>`,
  sun: svg`<circle cx="12" cy="12" r="4"/><path d="M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2"/>`,
  moon: svg`<path d="M20 14A8.5 8.5 0 0 1 10 4a8.5 8.5 0 1 0 10 10z"/>`,
  system: svg`<rect x="3" y="4" width="18" height="12" rx="1.5"/><path d="M8 20h8M12 16v4"/>`,
  out: svg`<path d="M10 4H4v16h6M9 12h12M17 8l4 4-4 4"/>`,
  inbox: svg`<path d="M3 13l3-9h12l3 9v7H3zM3 13h5l1.5 3h5L16 13h5"/>`,
  tick: svg`<path d="M4 13l5 5L20 7"/>`,
  ticks: svg`<path d="M2 13l4 4L15 8M11 15l2 2L22 8"/>`,
  clock: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>`,
  copy: svg`<rect x="8" y="8" width="12" height="12" rx="1.5"/><path d="M16 8V4H4v12h4"/>`,
  note: svg`<path d="M4 4h16v11l-5 5H4zM20 15h-5v5M8 9h8M8 13h4"/>`,
  lock: svg`<rect x="5" y="11" width="14" height="9" rx="1.5"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>`,
  clip: svg`<path d="M19 11l-7.5 7.5a4.5 4.5 0 0 1-6.4-6.4L13 4.3a3 3 0 0 1 4.3 4.3l-7.6 7.6a1.5 1.5 0 0 1-2.1-2.1l6.9-6.9"/>`,
  slash: svg`<rect x="3" y="4" width="18" height="16" rx="2"/><path d="M10 16l4-8"/>`,
  reply: svg`<path d="M10 6l-6 6 6 6M4 12h9c4 0 7 2 7 6"/>`,
  more: svg`<circle cx="5" cy="12" r="1"/><circle cx="12" cy="12" r="1"/><circle cx="19" cy="12" r="1"/>`,
  bell: svg`<path d="M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4"/>`,
  bellOff: svg`<path d="M6 16V11a6 6 0 0 1 9-5.2M18 11v5l2 2H8M10 21h4M4 4l16 16"/>`,
  hand: svg`<path d="M7 12V6.5a1.5 1.5 0 0 1 3 0V11V4.5a1.5 1.5 0 0 1 3 0V11V6a1.5 1.5 0 0 1 3 0v6V9a1.5 1.5 0 0 1 3 0v5c0 4-2.5 7-6.5 7S7 19 5.5 16.5L3.8 13.5a1.5 1.5 0 0 1 2.6-1.5z"/>`,
  flag: svg`<path d="M6 22V3h12l-3 5 3 5H6"/>`,
};

export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${DRAWN[name]}</svg>`;
}
