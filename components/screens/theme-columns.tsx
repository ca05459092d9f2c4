import type { ReactNode } from "react";

/**
 * The parts of a theme or sector: from 1024 px two thirds with `main`, and one third with `first` above `side`. On a phone
 * and on paper one column that begins with `first` and `main`; what comes between their parts has a class `order-*`. What
 * the first screen of a phone shows has none: it comes first in the document too, so that nothing moves while a page
 * arrives in pieces.
 */
export function ThemeColumns({ first, main, side }: { first: ReactNode; main: ReactNode; side: ReactNode }) {
  return (
    <div className="flex flex-col gap-6 lg:grid lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr] lg:gap-x-8 lg:gap-y-4 print:flex!">
      <div className="min-w-0 lg:col-start-2">{first}</div>
      <div className={`${COLUMN} lg:col-start-1 lg:row-span-2 lg:row-start-1`}>{main}</div>
      <div className={`${COLUMN} lg:col-start-2`}>{side}</div>
    </div>
  );
}

const COLUMN = "contents lg:flex lg:min-w-0 lg:flex-col lg:gap-6 print:contents!";
