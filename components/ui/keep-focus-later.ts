/** A ref as `keepFocus`, for a part that most visits only read: it is loaded once something in the part has the focus. */
export function keepFocusLater(part: HTMLElement | null) {
  if (!part) return;
  let isGone = false;
  let stop: (() => void) | undefined;
  const begin = ({ target }: FocusEvent) =>
    void import("@/components/ui/keep-focus").then(
      ({ keepFocus }) => {
        if (!isGone) stop = keepFocus(part, target as Element);
      },
      () => undefined, // a page that was cut off goes on without
    );
  part.addEventListener("focusin", begin, { once: true });
  return () => {
    isGone = true;
    part.removeEventListener("focusin", begin);
    stop?.();
  };
}
