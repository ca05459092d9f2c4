import { isOverPage, returnFocusTo } from "@/components/ui/dialog-focus";

/** What a list or a page is made of: one that goes is followed by the next. */
const PIECE = "tr, li, article, section";

/**
 * A ref for a part of the page in which things come and go: where what has the focus goes, the next row or section takes it, or the
 * one before, or else what was around it. A browser would leave the focus to nobody. `focused` is what has it already.
 */
export function keepFocus(part: HTMLElement | null, focused: Element | null = null) {
  if (!part) return;
  let held = focused;
  const hold = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || isOverPage(target)) return;
    held = part.contains(target) ? target : null;
  };
  // Who has clicked beside everything, and so has it nowhere, has moved on as well.
  const letGo = () => {
    if (document.activeElement === document.body) held = null;
  };
  const observer = new MutationObserver((records) => {
    const record = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(held)));
    if (!held || !record) return;
    // A row that only moved is still there, without the focus.
    const next = held.isConnected ? held : standIn(record, records, part);
    held = null;
    if (!(next instanceof HTMLElement)) return;
    if (next.tabIndex < 0) next.tabIndex = -1;
    returnFocusTo(next);
    // Whoever knows better (a form that opens, a dialog that closes) has taken it by then.
    requestAnimationFrame(() => document.activeElement === document.body && focusQuietly(next));
  });
  document.addEventListener("focusin", hold);
  document.addEventListener("click", letGo, true);
  observer.observe(part, { childList: true, subtree: true });
  return () => {
    document.removeEventListener("focusin", hold);
    document.removeEventListener("click", letGo, true);
    observer.disconnect();
  };
}

function standIn(record: MutationRecord, records: readonly MutationRecord[], part: Element) {
  const { target, removedNodes, previousSibling } = record;
  const isPiece = (node: Node | null) => node instanceof Element && node.isConnected && node.matches(PIECE);
  const wasPiece = [...removedNodes].some((node) => node instanceof Element && node.matches(PIECE));
  const beside = wasPiece ? [nextStanding(record, records), previousSibling].find(isPiece) : undefined;
  const piece = (beside ?? (target as Element).closest(PIECE) ?? part) as Element;
  return piece.matches("section") ? (piece.querySelector("h2, h3") ?? piece) : piece;
}

/** What comes after a piece that went, beyond what went with it: a row's own second line. */
function nextStanding({ nextSibling }: MutationRecord, records: readonly MutationRecord[]): Node | null {
  let next = nextSibling;
  while (next && !next.isConnected) {
    const gone: Node = next;
    // A piece may have moved before it went: only its last going points on and not in a circle.
    next = records.findLast(({ removedNodes }) => [...removedNodes].includes(gone))?.nextSibling ?? null;
  }
  return next;
}

/** A page doesn't jump under a pointer; who goes by keys sees where they are. */
export function focusQuietly(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  if (element.matches(":focus-visible")) element.scrollIntoView({ block: "nearest" });
}
