const NEW_NOTE = "themeboard:new-note";

/** On a link to a page with a composer: opens it when the page does. */
export const NEW_NOTE_HASH = "#new-note";

/** Where a new note is written that can't be on this page; a ticker's page is taken along. */
export function newNoteHref(pathname: string): string {
  const [, symbol] = /^\/tickers\/([^/]+)/.exec(pathname) ?? [];
  return `/notes${symbol ? `?about=${symbol}` : ""}${NEW_NOTE_HASH}`;
}

/** Asks the page's composer to open, as the key `n` does; false where the page has none. */
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
