"use client";

import { useEffect, useId, useState, type CSSProperties, type ReactNode } from "react";

/** Marks an element whose tip has this key. */
export const tipOf = (key: string) => ({ "data-tip": key });

interface Shown {
  term: HTMLElement;
  at: CSSProperties;
}

const WIDTH = 288;

/**
 * One tooltip for many terms: the elements inside that are marked by `tipOf` show theirs on hover and on focus, and it
 * is their description meanwhile. Escape closes it.
 */
export function SharedTip({ text, children }: { text: (key: string) => ReactNode; children: ReactNode }) {
  const id = useId();
  const [shown, setShown] = useState<Shown | null>(null);
  const show = ({ target }: { target: EventTarget }) => {
    const term = target instanceof Element ? target.closest<HTMLElement>("[data-tip]") : null;
    if (!term) return setShown(null);
    const { left, bottom } = term.getBoundingClientRect();
    const most = document.documentElement.clientWidth - WIDTH - 8;
    setShown({ term, at: { left: Math.max(8, Math.min(left, most)), top: bottom + 4 } });
  };
  const hide = () => setShown(null);
  useEffect(() => {
    if (!shown) return;
    const { term } = shown;
    term.setAttribute("aria-describedby", id);
    const closing = new AbortController();
    const { signal } = closing;
    document.addEventListener("keydown", ({ key }) => key === "Escape" && setShown(null), { signal });
    document.addEventListener("scroll", () => setShown(null), { signal, capture: true, passive: true });
    return () => {
      closing.abort();
      term.removeAttribute("aria-describedby");
    };
  }, [shown, id]);
  return (
    // The terms inside are what is focused and pointed at; this only listens to them.
    <div onMouseOver={show} onFocus={show} onMouseLeave={hide} onBlur={hide}>
      {children}
      {shown && (
        <div
          id={id}
          role="tooltip"
          style={{ ...shown.at, width: WIDTH }}
          className="no-print pointer-events-none fixed z-50 animate-appear rounded-lg border border-line bg-raised p-2 text-xs text-ink shadow-pop"
        >
          {text(shown.term.dataset.tip!)}
        </div>
      )}
    </div>
  );
}
