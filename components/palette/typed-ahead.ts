import { isComposing } from "@/components/ui/composing";

let typed = "";
let stop: (() => void) | null = null;

/** So long the palette may take to come; a page whose palette doesn't gets its keys back. */
const LONGEST = 10_000;

/** From the moment the palette is asked for until it is there, letters are kept for it: a quick hand loses none. */
export function keepTypedAhead(): void {
  stop?.();
  typed = "";
  const keep = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !isComposing(event)) return void stop?.();
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || isComposing(event))
      return;
    event.preventDefault();
    event.stopPropagation();
    typed += event.key;
  };
  window.addEventListener("keydown", keep, { capture: true });
  const late = setTimeout(() => stop?.(), LONGEST);
  stop = () => {
    clearTimeout(late);
    window.removeEventListener("keydown", keep, { capture: true });
    stop = null;
  };
}

/** What was typed meanwhile; from now on the palette's own field takes the keys. */
export function takeTypedAhead(): string {
  stop?.();
  const taken = typed;
  typed = "";
  return taken;
}
