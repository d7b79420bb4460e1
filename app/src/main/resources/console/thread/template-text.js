// What a template says with its fields filled in, and which fields it has.

const FIELD = /\{\{\s*([\w]+)\s*\}\}/g;
const FILES = ['IMAGE', 'VIDEO', 'DOCUMENT'];
/** Buttons that carry a code, which is filled in whatever stands behind them. */
const CODES = ['COPY_CODE', 'OTP'];

const PLACE = ['latitude', 'longitude', 'name', 'address'];

function component(template, type) {
  return template.components.find((one) => one.type === type);
}

function fieldsIn(text) {
  return [...new Set([...(text ?? '').matchAll(FIELD)].map((match) => match[1]))];
}

/** Every field of a template, in the order in which it is read: {part, key}. */
export function fields(template) {
  const header = component(template, 'header');
  const buttons = component(template, 'buttons')?.buttons ?? [];
  return [
    ...(header && FILES.includes(header.format) ? [{ part: 'header', key: header.format.toLowerCase(), file: true }] : []),
    ...(header?.format === 'LOCATION' ? PLACE.map((key) => ({ part: 'header', key, place: true })) : []),
    ...fieldsIn(header?.text).map((key) => ({ part: 'header', key })),
    ...fieldsIn(component(template, 'body')?.text).map((key) => ({ part: 'body', key })),
    ...buttons.flatMap((button, index) => (fieldsIn(button.target).length || CODES.includes(button.kind?.toUpperCase()) ? [{ part: 'buttons', key: String(index), title: button.text }] : [])),
  ];
}

function fill(text, values) {
  return (text ?? '').replace(FIELD, (whole, key) => (typeof values?.[key] === 'string' ? values[key] : whole));
}

export function filledIn(template, parameters) {
  const flat = Object.values(parameters).every((value) => typeof value === 'string') ? { body: parameters } : parameters;
  return {
    header: fill(component(template, 'header')?.text, flat.header),
    body: fill(component(template, 'body')?.text, flat.body),
    footer: component(template, 'footer')?.text ?? '',
    buttons: (component(template, 'buttons')?.buttons ?? []).map((button) => button.text),
  };
}
