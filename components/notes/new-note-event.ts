const NEW_NOTE = "themeboard:new-note";

/** The URL fragment that opens the composer when the page loads. */
export const NEW_NOTE_HASH = "#new-note";

/** The URL of a page with a composer, for pages without one; the ticker of a ticker page is passed along. */
export function newNoteHref(pathname: string): string {
  const [, symbol] = /^\/tickers\/([^/]+)/.exec(pathname) ?? [];
  return `/notes${symbol ? `?about=${symbol}` : ""}${NEW_NOTE_HASH}`;
}

/** A request for a new note; with a claim the note begins with a piece of evidence on it. */
interface NewNoteRequest {
  claimId?: string;
}

/** Requests the page's composer to open, as the key `n` does; false if the page has none. */
export function askForNewNote(request: NewNoteRequest = {}): boolean {
  return !window.dispatchEvent(new CustomEvent(NEW_NOTE, { cancelable: true, detail: request }));
}

/** Listens to askForNewNote; returns an unsubscribe function. */
export function onNewNote(open: (request: NewNoteRequest) => void): () => void {
  const listen = (event: Event) => {
    event.preventDefault();
    open((event as CustomEvent<NewNoteRequest>).detail);
  };
  window.addEventListener(NEW_NOTE, listen);
  return () => window.removeEventListener(NEW_NOTE, listen);
}
