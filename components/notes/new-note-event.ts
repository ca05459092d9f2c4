/** Asks the page's composer to open, as the key `n` does; false where the page has none. */
const NEW_NOTE = "themeboard:new-note";

export function askForNewNote(): boolean {
  return !window.dispatchEvent(new CustomEvent(NEW_NOTE, { cancelable: true }));
}

/** Answers askForNewNote; returns how to stop. */
export function onNewNote(open: () => void): () => void {
  const listen = (event: Event) => {
    event.preventDefault();
    open();
  };
  window.addEventListener(NEW_NOTE, listen);
  return () => window.removeEventListener(NEW_NOTE, listen);
}
