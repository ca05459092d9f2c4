import { parseAsArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { STATUSES } from "@/lib/domain/theme/status";
import { sortParser, viewParsers } from "@/lib/view/params";

export const LEVELS = ["sector", "subtheme"] as const;

/** The columns of the board that can be chosen, in display order. */
export const CHOSEN_COLUMNS = [
  "status",
  "excess",
  "return",
  "day1",
  "week1",
  "month1",
  "ytd",
  "breadth",
  "coverage",
  "drawdown",
  "volatility",
  "evidence",
  "sparkline",
  "note",
] as const;
export type ChosenColumn = (typeof CHOSEN_COLUMNS)[number];

/** The URL parameters of the board beside its view: filters, order, columns and row height. */
export const boardParsers = {
  status: parseAsStringLiteral(STATUSES),
  sector: parseAsString,
  level: parseAsStringLiteral(LEVELS),
  sort: sortParser,
  columns: parseAsArrayOf(parseAsStringLiteral(CHOSEN_COLUMNS)),
  rows: parseAsStringLiteral(["dense"] as const),
};

/** The parameters that a named view holds: all but the day. */
const PARAMS = Object.keys({ ...viewParsers, ...boardParsers }).filter((name) => name !== "asOf");

/** The part of a query that a named view holds, always in one order: equal views have equal texts. */
export function boardAddress(query: string): string {
  const given = new URLSearchParams(query);
  return PARAMS.flatMap((name) => {
    const value = given.get(name);
    // Only of the columns is none a choice.
    const isHeld = name === "columns" ? value !== null : Boolean(value);
    return isHeld ? `${name}=${encodeURIComponent(value!).replaceAll("%2C", ",")}` : [];
  }).join("&");
}

/** A query with a named view's parameters in place of its own; the day stays. */
export function withBoardAddress(query: string, view: string): string {
  const rest = new URLSearchParams(query);
  for (const name of PARAMS) rest.delete(name);
  return [view, rest.toString()].filter(Boolean).join("&");
}
