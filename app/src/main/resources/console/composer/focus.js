// Where the keyboard goes: into the conversation that is opened, and on where a door shuts or opens
// under it.

/** To where one writes, or to the first way on. */
export function focusComposer() {
  document.querySelector('.composer :is(textarea, .remedies > *)')?.focus({ preventScroll: true });
}

let writing = false;

/** Draws, and where that took away what had the keyboard in the composer, hands it to what is there
 * instead, at once or as soon as there is something. */
export function followWriting(draw) {
  const before = document.activeElement;
  writing = Boolean(before?.closest('.composer')) || writing && before === document.body;
  draw();
  if (writing && document.activeElement === document.body) {
    focusComposer();
  }
}

/** Where somebody comes from the list, and no keyboard would cover half the screen. */
export function enterComposer() {
  const from = document.activeElement;
  if (matchMedia('(min-width: 52rem)').matches && (from === document.body || from?.closest('.list'))) {
    requestAnimationFrame(focusComposer);
  }
}

/** Back to the list, to the conversation that is open. */
export function leaveComposer(event) {
  if (event.key === 'Escape') {
    document.querySelector('.row[aria-current=true]')?.focus();
  }
}
