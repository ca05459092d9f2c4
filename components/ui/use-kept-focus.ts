import { useEffect, useRef, useState } from "react";

/** A ref as `keepFocus`, for a part that seldom needs it: it is loaded with the first need, and stays. */
export function useKeptFocus(isNeeded: boolean) {
  const part = useRef<HTMLDivElement>(null);
  const [isKept, setKept] = useState(isNeeded);
  if (isNeeded && !isKept) setKept(true);
  useEffect(() => {
    if (!isKept) return;
    let isGone = false;
    let stop: (() => void) | undefined;
    import("@/components/ui/keep-focus").then(
      ({ keepFocus }) => {
        if (!isGone) stop = keepFocus(part.current);
      },
      () => undefined, // a page that was cut off goes on without
    );
    return () => {
      isGone = true;
      stop?.();
    };
  }, [isKept]);
  return part;
}
