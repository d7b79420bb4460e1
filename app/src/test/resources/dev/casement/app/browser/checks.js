// What a test asks of the page as it stands: what scrolls sideways, and what text is cut.

(() => {
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  const named = (element) => {
    const classes = [...element.classList].join('.');
    const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
    return `${element.tagName.toLowerCase()}${classes ? `.${classes}` : ''} “${text}”`;
  };

  /** Elements that can be scrolled sideways, or a page that is wider than its window. */
  const sideways = () => [...document.querySelectorAll('body, body *')]
    .filter((element) => seen(element) && element.scrollWidth > element.clientWidth + 1)
    .filter((element) => element === document.body || ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
    .filter((element) => !['TEXTAREA', 'INPUT'].includes(element.tagName))
    .map(named);

  /** Read aloud only; and other people's words, which a list shows the beginning of. */
  const EXEMPT = '.unseen, .skip, .row-name, .row-text, .quoting > span, .who h1, .who p, .brand span, .template-text, noscript, script';

  const context = document.createElement('canvas').getContext('2d');

  const textWidth = (text, style) => {
    context.font = style.font;
    return context.measureText(text).width;
  };

  /** Words in a control, which never overflow and are simply not seen. */
  const cutInside = (control) => {
    const style = getComputedStyle(control);
    const room = control.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const words = control.tagName === 'SELECT' ? control.selectedOptions[0]?.text : control.value ? '' : control.placeholder;
    const arrow = control.tagName === 'SELECT' ? 12 : 0;
    return words && textWidth(words, style) > room - arrow + 1 ? `${named(control)} shows only part of “${words}”` : null;
  };

  const cutBy = (element, box) => {
    for (let outer = element; outer && outer !== document.documentElement; outer = outer.parentElement) {
      const style = getComputedStyle(outer);
      const clips = (overflow) => ['hidden', 'clip'].includes(overflow);
      const frame = outer.getBoundingClientRect();
      if (clips(style.overflowX) && (box.left < frame.left - 1 || box.right > frame.right + 1)) {
        return outer;
      }
      if (clips(style.overflowY) && !clips(style.overflowX) && (box.top < frame.top - 1 || box.bottom > frame.bottom + 1)) {
        return outer;
      }
      if (['auto', 'scroll'].includes(style.overflowX) || style.position === 'fixed') {
        break;
      }
    }
    return box.left < -1 || box.right > innerWidth + 1 ? document.body : null;
  };

  /** Words of ours of which some are not to be seen. */
  const cut = () => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || element.closest(EXEMPT) || !seen(element) || ['OPTION', 'TEXTAREA'].includes(element.tagName)) {
        continue;
      }
      const range = document.createRange();
      range.selectNodeContents(node);
      const by = cutBy(element, range.getBoundingClientRect());
      if (by) {
        found.push(`${named(element)} is cut by ${by.tagName.toLowerCase()}.${[...by.classList].join('.')}`);
      }
    }
    const controls = [...document.querySelectorAll('select, input:not([type=checkbox], [type=date], [type=datetime-local]), textarea')].filter(seen);
    return [...found, ...controls.map(cutInside).filter(Boolean)];
  };

  /** Words that are broken between two letters for want of room. */
  const broken = () => [...document.querySelectorAll('button, .button, .chip, h1, h2, h3, legend, th, dt, .field > span')]
    .filter((element) => seen(element) && !element.closest(EXEMPT))
    .flatMap((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const word of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
          const range = document.createRange();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) {
            found.push(`${named(element)} breaks “${word[0]}”`);
          }
        }
      }
      return found;
    });

  return { sideways: sideways(), cut: cut(), broken: broken() };
})()
