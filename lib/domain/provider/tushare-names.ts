import { parseSymbol } from "@/lib/domain/symbol/symbol";
import { readTushareTable } from "./tushare-table";
import type { NamedSymbol, NamesReading } from "./types";

export const TUSHARE_NAME_FIELDS = "ts_code,name,enname,cnspell";

/** A listed company with its names: as listed (`中际旭创`), in English, and the initials of its pinyin (`zjxc`). */
export interface ListedName extends NamedSymbol {
  otherNames: string[];
}

/** Reads an answer of Tushare's `stock_basic`: every mainland share that is listed. */
export function readTushareNames(
  json: unknown,
): { ok: true; listed: ListedName[] } | Exclude<NamesReading, { ok: true }> {
  const table = readTushareTable(json);
  if (!table.ok) return table;
  const listed: ListedName[] = [];
  for (const row of table.rows) {
    const verdict = parseSymbol(String(row("ts_code") ?? ""));
    const name = String(row("name") ?? "").trim();
    if (!verdict.ok || !name) continue;
    const others = [row("enname"), row("cnspell")].map((text) => String(text ?? "").trim());
    listed.push({ symbol: verdict.symbol, name, otherNames: others.filter(Boolean) });
  }
  return { ok: true, listed };
}

/**
 * The listed companies that match a text: exact names first, then names that begin with it, then names that contain it.
 */
export function matchNames(listed: readonly ListedName[], text: string): NamedSymbol[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const rank = ({ name, otherNames }: ListedName) =>
    Math.min(
      ...[name, ...otherNames].map((each) => {
        const at = each.toLowerCase().indexOf(wanted);
        return at === -1 ? Infinity : at > 0 ? 2 : each.length === wanted.length ? 0 : 1;
      }),
    );
  return listed
    .map((each) => ({ each, rank: rank(each) }))
    .filter((found) => found.rank < Infinity)
    .sort((a, b) => a.rank - b.rank || (a.each.symbol < b.each.symbol ? -1 : 1))
    .map(({ each: { symbol, name } }) => ({ symbol, name }));
}
