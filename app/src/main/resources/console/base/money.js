// Amounts of money as the reader writes them.

import { language } from './i18n.js';

/** A dash where the amount or its currency is not known. */
export function money({ amount, currency }) {
  return amount === null || currency === null ? '—' : new Intl.NumberFormat(language(), { style: 'currency', currency, maximumFractionDigits: 4 }).format(amount);
}
