// Files to be sent: chosen, dropped or pasted, checked against what the channel takes, and uploaded
// at once, so that sending them is quick.

import { freshKey } from '../base/api.js';
import { t } from '../base/i18n.js';
import { limit, size } from '../base/limits.js';
import { change, notify, state } from '../base/store.js';
import { store } from '../base/upload.js';
import { channelName } from '../base/company.js';

const KINDS = ['image', 'video', 'audio'];

/** The files waiting to go in a conversation. */
export function attached(id) {
  return state.files.get(id) ?? [];
}

function keep(id, files) {
  state.files.set(id, files);
  change();
}

export function detach(id, file) {
  keep(id, attached(id).filter((other) => other !== file));
}

function kindOf(type) {
  const kind = type.split('/')[0];
  return KINDS.includes(kind) ? kind : 'document';
}

/** Which kinds can have words with them; others go without, and the words apart. */
export function takesCaption(channel, file) {
  return file.kind !== 'audio' && (limit(channel, 'media.caption')?.most ?? 1) > 0;
}

export function attach(one, files) {
  for (const file of files) {
    const kind = kindOf(file.type);
    const most = limit(one.channel, `media.${kind}`);
    if (most && file.size > most.most) {
      notify(t('fileTooLarge', file.name, size(file.size), size(most.most), channelName(one.channel)), 'bad');
      continue;
    }
    const added = { key: freshKey(), name: file.name, kind, size: file.size, caption: '', id: null, failed: null };
    keep(one.id, [...attached(one.id), added]);
    upload(file, added);
  }
  document.querySelector('.editor textarea')?.focus();
}

async function upload(file, added) {
  try {
    added.id = await store(file);
  } catch (broken) {
    added.failed = broken.message;
  }
  change();
}

/** The message that a file makes. */
export function messageOf(file, caption) {
  return {
    type: 'media',
    media: {
      kind: file.kind,
      id: file.id,
      ...(caption ? { caption } : {}),
      ...(file.kind === 'document' ? { filename: file.name } : {}),
    },
  };
}
