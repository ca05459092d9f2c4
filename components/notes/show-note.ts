/** The event that scrolls a note of this page into view, sent by chart markers, evidence and links. */
const SHOW_NOTE = "themeboard:show-note";

export const noteAnchor = (id: string) => `note-${id}`;

function noteInHash(): string | null {
  const { hash } = window.location;
  return hash.startsWith("#note-") ? hash.slice("#note-".length) : null;
}

/** Highlights, focuses and scrolls to a note without changing the URL. */
export function revealNote(id: string): void {
  window.dispatchEvent(new CustomEvent(SHOW_NOTE, { detail: id }));
}

export function showNote(id: string): void {
  window.history.replaceState(window.history.state, "", `#${noteAnchor(id)}`);
  revealNote(id);
}

/** Shows the first note of a marker, and on each further call the next one. */
export function showNextOf(ids: readonly string[]): void {
  const id = ids[(ids.indexOf(noteInHash() ?? "") + 1) % ids.length];
  if (id) showNote(id);
}

/** Listens for notes to show, beginning with the one in the URL; returns an unsubscribe function. */
export function onShowNote(show: (id: string) => void): () => void {
  const fromHash = () => {
    const id = noteInHash();
    if (id) show(id);
  };
  const fromEvent = (event: Event) => show(String((event as CustomEvent).detail));
  fromHash();
  window.addEventListener("hashchange", fromHash);
  window.addEventListener(SHOW_NOTE, fromEvent);
  return () => {
    window.removeEventListener("hashchange", fromHash);
    window.removeEventListener(SHOW_NOTE, fromEvent);
  };
}
