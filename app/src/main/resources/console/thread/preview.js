// A message in a line.

import { t, term } from '../base/i18n.js';

/** The first characters of what was said; what kind of thing it was where nothing was said. */
export function preview(last) {
  return last.type === 'template' && last.text ? t('templateNamed', last.text) : (last.type !== 'unsupported' && last.text) || term('kinds', last.type) || t('message');
}
