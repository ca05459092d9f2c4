const NEW_NOTE = "themeboard:new-note";

/** The URL fragment that opens the composer when the page loads. */
export const NEW_NOTE_HASH = "#new-note";

/** The URL of a page with a composer, for pages without one; the ticker of a ticker page is passed along. */
export function newNoteHref(pathname: string): string {
  const [, symbol] = /^\/tickers\/([^/]+)/.exec(pathname) ?? [];
  return `/notes${symbol ? `?about=${symbol}` : ""}${NEW_NOTE_HASH}`;
}

/** Requests the page's composer to open, as the key `n` does; false if the page has none. */
export function askForNewNote(): boolean {
  return !window.dispatchEvent(new CustomEvent(NEW_NOTE, { cancelable: true }));
}

/** Listens to askForNewNote; returns an unsubscribe function. */
export function onNewNote(open: () => void): () => void {
  const listen = (event: Event) => {
    event.preventDefault();
    open();
  };
  window.addEventListener(NEW_NOTE, listen);
  return () => window.removeEventListener(NEW_NOTE, listen);
}
