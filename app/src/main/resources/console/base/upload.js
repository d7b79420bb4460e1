// Takes a file to the service, to be sent later.

import { freshKey, headers, problem } from './api.js';

/** The id under which the service has it now. */
export async function store(file) {
  const answer = await fetch(`/v1/media?filename=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: headers({ 'Content-Type': file.type || 'application/octet-stream', 'Idempotency-Key': freshKey() }),
    body: file,
  });
  const json = await answer.json();
  if (!answer.ok) {
    throw await problem(answer.status, json);
  }
  return json.id;
}
