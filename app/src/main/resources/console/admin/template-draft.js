// A template while somebody writes it: what the form holds, and what the service is told.

import { freshKey } from '../base/api.js';
import { state } from '../base/store.js';

const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g;
const part = (template, type) => template?.components.find((one) => one.type === type);

/** A form for a new template, or for one that is there. */
export function begun(template) {
  const header = part(template, 'header');
  const body = part(template, 'body');
  return {
    template,
    key: freshKey(),
    account_id: template?.account_id ?? writable()[0]?.id ?? '',
    name: template?.name ?? '',
    language: template?.language ?? '',
    category: template?.category ?? 'utility',
    header: header?.format ?? '',
    heading: header?.text ?? '',
    handle: header?.sample_handle ?? '',
    body: body?.text ?? '',
    footer: part(template, 'footer')?.text ?? '',
    minutes: part(template, 'footer')?.code_expiration_minutes ?? 10,
    advice: body?.add_security_recommendation ?? true,
    samples: { header: { ...header?.samples }, body: { ...body?.samples } },
    buttons: (part(template, 'buttons')?.buttons ?? []).map((one) => ({ ...one })),
    others: (template?.components ?? []).filter((one) => ['limited_time_offer', 'carousel', 'other'].includes(one.type)),
    purpose: template?.purpose ?? ['start', 'continue'],
    issue_resolution: template?.issue_resolution ?? false,
    hidden: template?.hidden ?? false,
    teams: template?.teams ?? [],
    found: null,
    faults: [],
  };
}

/** The accounts for which templates can be written. */
export function writable() {
  return state.accounts.filter((one) => state.channels.get(one.channel)?.reopening === 'template' || one.capabilities.includes('utility_templates'));
}

export const isCode = (form) => form.category === 'authentication';

export function fieldsOf(text) {
  return [...new Set([...text.matchAll(FIELD)].map((match) => match[1]).filter(Boolean))];
}

function samples(text, given) {
  return Object.fromEntries(fieldsOf(text).map((name) => [name, given[name] ?? '']));
}

/** All parts, as the service takes them. */
export function components(form) {
  if (isCode(form)) {
    return [
      { type: 'body', add_security_recommendation: form.advice },
      { type: 'footer', code_expiration_minutes: Number(form.minutes) || 0 },
      { type: 'buttons', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', ...(form.buttons[0]?.text ? { text: form.buttons[0].text } : {}) }] },
    ];
  }
  return [
    ...header(form),
    { type: 'body', text: form.body, samples: samples(form.body, form.samples.body) },
    ...(form.footer ? [{ type: 'footer', text: form.footer }] : []),
    ...(form.buttons.length ? [{ type: 'buttons', buttons: form.buttons.map(button) }] : []),
    ...form.others,
  ];
}

function header(form) {
  if (!form.header) {
    return [];
  }
  return form.header === 'TEXT'
    ? [{ type: 'header', format: 'TEXT', text: form.heading, samples: samples(form.heading, form.samples.header) }]
    : [{ type: 'header', format: form.header, ...(form.handle ? { sample_handle: form.handle } : {}) }];
}

function button({ type, text, target, sample, details }) {
  const made = { type, text: text ?? '' };
  if (target && ['URL', 'PHONE_NUMBER'].includes(type)) {
    made.target = target;
  }
  if (sample && ['URL', 'COPY_CODE'].includes(type)) {
    made.sample = sample;
  }
  return details ? { ...made, details } : made;
}

export function marks({ purpose, issue_resolution: issue, hidden, teams }) {
  return { purpose: purpose.length === 2 ? [] : purpose, issue_resolution: issue, hidden, teams };
}

/** The whole of it. */
export function draft(form) {
  const { account_id: account, name, language, category } = form;
  return { account_id: account, name: name || '-', language: language || '-', category, components: components(form), ...marks(form) };
}

/** Whether anything changed that Meta must be told of. */
export function isRewritten(form) {
  const before = begun(form.template);
  return JSON.stringify([components(form), form.category]) !== JSON.stringify([components(before), before.category]);
}
