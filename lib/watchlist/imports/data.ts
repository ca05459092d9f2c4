import { today } from "@/lib/settings/data";
import type { Context } from "@/lib/contract/context";
import { db } from "@/lib/db/client";
import type { Day } from "@/lib/domain/calendar/day";
import { overlaps, type WatchSpan } from "@/lib/domain/theme/membership";
import { plainName } from "@/lib/domain/price-file/printed-names";
import { isNamed, type TickerNames } from "@/lib/domain/symbol/ticker-names";
import { readWatchlistText } from "@/lib/domain/watchlist-text/read-watchlist-text";
import { sectionName } from "@/lib/domain/watchlist-text/tradingview-list";
import type { EntryProblem, WatchlistEntry, WatchlistForm } from "@/lib/domain/watchlist-text/types";
import { invalid, ok, type Result } from "@/lib/result";
import {
  boardTickersNamed,
  namedByBoard,
  namesOf,
  resolveOnExchange,
  resolveSymbol,
  tickersNamed,
} from "@/lib/tickers/symbol-data";
import type { ListEntry, ListImport, listImportInputSchema } from "@/lib/watchlist/imports/schema";
import type { z } from "zod";

type Input = z.output<typeof listImportInputSchema>;
type Theme = Awaited<ReturnType<typeof currentThemes>>[number];

/** The entries of a list with their verdicts, and the themes by slug. */
export interface ListPlan {
  answer: Omit<ListImport, "id" | "watches">;
  themes: ReadonlyMap<string, Theme>;
  day: Day;
}

const currentThemes = () =>
  db.theme.findMany({
    where: { voidedAt: null },
    select: { id: true, slug: true, nameEn: true, nameZh: true },
    orderBy: { ordinal: "asc" },
  });

export async function planListImport(input: Input, context: Context): Promise<Result<ListPlan>> {
  const onBoard = await boardTickersNamed();
  const read = readWatchlistText(input.text, {
    symbolsNamed: await tickersNamed(),
    isTickersName: (name) => onBoard(name).length > 0,
    fileName: input.fileName,
  });
  if (!read.ok) return invalid("text", read.code);
  const themes = new Map((await currentThemes()).map((theme) => [theme.slug, theme]));
  for (const [field, slug] of [["theme", input.theme], ...sectionFields(input)] as const) {
    if (slug && !themes.has(slug)) return invalid(field, "not_found");
  }
  const themeOf = (section: string): string | null => {
    const { sections = {} } = input;
    // The own-property check allows a section named `constructor`.
    if (Object.hasOwn(sections, section)) return sections[section] ?? null;
    return themeNamed(section, [...themes.values()]);
  };
  const sections = read.sections.map((name) => ({
    name,
    theme: themeOf(name),
    leftOut: input.sections?.[name] === null,
  }));
  const day = await today(context);
  const items = await judged(read.form, read.entries, input, { sections, themes, day });
  return ok({ answer: { form: read.form, sections, items }, themes, day });
}

const sectionFields = ({ sections }: Input): [string, string | null][] =>
  Object.entries(sections ?? {}).map(([name, slug]) => [`sections.${name}`, slug]);

/** The single theme with that name in either language, or with that slug; null for none or several. */
function themeNamed(section: string, themes: readonly Theme[]): string | null {
  const plain = (name: string | null) => (name === null ? null : sectionName(name).toLowerCase());
  const wanted = plain(section);
  const named = themes.filter(({ slug, nameEn, nameZh }) =>
    [slug, plain(nameEn), plain(nameZh)].includes(wanted),
  );
  return named.length === 1 ? named[0]!.slug : null;
}

/** Problems of an entry that only a typed ticker can solve. */
const REFUSED: readonly EntryProblem[] = ["formula", "too_long", "unknown_exchange"];

interface Surroundings {
  sections: ListImport["sections"];
  themes: ReadonlyMap<string, Theme>;
  day: Day;
}

async function judged(
  form: WatchlistForm,
  entries: readonly WatchlistEntry[],
  input: Input,
  around: Surroundings,
): Promise<ListEntry[]> {
  const meant = new Map<string, Awaited<ReturnType<typeof resolveSymbol>>>();
  const items: ListEntry[] = [];
  for (const entry of entries) {
    const retyped = input.choices?.[entry.key]?.symbol;
    const text = retyped ?? entry.text;
    // The stated exchange belongs to the list's symbol and doesn't apply to a retyped one.
    const exchange = retyped === undefined ? entry.exchange : null;
    const key = `${exchange ?? ""} ${text}`;
    if (!meant.has(key))
      meant.set(key, exchange ? await resolveOnExchange(text, exchange) : await resolveSymbol(text));
    items.push(entryAsChosen(entry, input, around, meant.get(key)!));
  }
  const symbols = [...new Set(items.map(({ symbol }) => symbol).filter((symbol) => symbol !== null))];
  const names = await namesOf(symbols);
  const isNamedByBoard = await namedByBoard(symbols);
  const watched = await watchedSpans(symbols);
  const above = new Set<string>();
  return items.map((item) => {
    const { symbol, theme, verdict, addedOn } = item;
    const known = symbol === null ? undefined : names.get(symbol);
    const named = withNames(item, known, symbol !== null && !isNamedByBoard(symbol));
    if (verdict !== "add" || symbol === null || theme === null) return named;
    const place = `${theme} ${symbol}`;
    if (above.has(place)) return { ...named, verdict: "duplicate" as const };
    above.add(place);
    const isOnList = (watched.get(place) ?? []).some((span) => overlaps(span, { addedOn, removedOn: null }));
    return isOnList ? { ...named, nameEn: null, nameZh: null, ...known, verdict: "watched" as const } : named;
  });
}

/**
 * Adds the ticker's names to an entry, or else the list's name; a name that differs from the ticker's is `otherName`. A
 * name that differs from the directory's is taken, because the directory may be older: that one is `listedName`.
 */
function withNames(item: ListEntry, known: TickerNames | undefined, isOnlyListed: boolean): ListEntry {
  if (!known || !isNamed(known)) return item;
  const { nameEn, nameZh } = known;
  const printed = item.nameZh ?? item.nameEn;
  const named = { ...item, nameEn, nameZh };
  if (printed === null || isOneOf(printed, known)) return named;
  if (!isOnlyListed) return { ...named, otherName: printed };
  const listedName = (item.nameZh === null ? nameEn : nameZh) ?? nameZh ?? nameEn;
  return { ...item, nameEn: item.nameEn ?? nameEn, nameZh: item.nameZh ?? nameZh, listedName };
}

/** Whether a printed name is one of the ticker's names or a part of one: `Innolight` equals `Zhongji Innolight`. */
function isOneOf(printed: string, { nameEn, nameZh }: TickerNames): boolean {
  const plain = (name: string) => plainName(name).toLowerCase();
  return [nameEn, nameZh].some(
    (name) => name && (plain(name).includes(plain(printed)) || plain(printed).includes(plain(name))),
  );
}

/** Applies the user's choices to an entry, before it is compared with the watchlists and the other entries. */
function entryAsChosen(
  entry: WatchlistEntry,
  input: Input,
  { sections, day }: Surroundings,
  meant: Awaited<ReturnType<typeof resolveSymbol>>,
): ListEntry {
  const choice = input.choices?.[entry.key] ?? {};
  const section = sections.find(({ name }) => name === entry.section);
  const theme = (entry.section === null ? input.theme : section?.theme) ?? null;
  const isRetyped = choice.symbol !== undefined;
  const addedOn = choice.addedOn === undefined ? entry.addedOn : choice.addedOn;
  const isBadDay = (entry.problem === "bad_day" && choice.addedOn === undefined) || (addedOn ?? day) > day;
  const candidates = meant.ok ? [] : ((meant.extra?.["candidates"] ?? []) as ListEntry["candidates"]);
  const isElsewhere =
    !isRetyped &&
    entry.exchange !== null &&
    candidates.length > 0 &&
    !candidates.some(({ symbol }) => symbol.endsWith(`.${entry.exchange}`));
  const isRefused = !isRetyped && entry.problem !== null && REFUSED.includes(entry.problem);
  const [verdict, code]: [ListEntry["verdict"], string | null] =
    (choice.leaveOut ?? (section?.leftOut || entry.problem === "removed"))
      ? ["left_out", entry.problem === "removed" ? "removed" : null]
      : isRefused
        ? ["unknown", entry.problem]
        : !meant.ok
          ? [candidates.length > 0 ? "ambiguous" : "unknown", isElsewhere ? "other_exchange" : meant.code]
          : theme === null
            ? ["no_theme", null]
            : isBadDay
              ? ["bad_day", addedOn === null ? "bad_day" : "day_in_future"]
              : ["add", null];
  return {
    key: entry.key,
    line: entry.line,
    text: choice.symbol ?? entry.text,
    exchange: entry.exchange,
    section: entry.section,
    theme,
    symbol: meant.ok && !isRefused ? meant.value : null,
    nameEn: entry.nameEn,
    nameZh: entry.nameZh,
    otherName: null,
    listedName: null,
    reason: (choice.reason === undefined ? entry.reason : choice.reason) || null,
    addedOn: addedOn ?? day,
    verdict,
    code,
    candidates: verdict === "ambiguous" ? candidates : [],
  };
}

/** The watched spans of each ticker, by theme and symbol. */
async function watchedSpans(symbols: readonly string[]): Promise<Map<string, WatchSpan[]>> {
  const watches = await db.watch.findMany({
    where: { voidedAt: null, ticker: { symbol: { in: [...symbols] } }, theme: { voidedAt: null } },
    select: {
      addedOn: true,
      removedOn: true,
      theme: { select: { slug: true } },
      ticker: { select: { symbol: true } },
    },
  });
  const spans = new Map<string, WatchSpan[]>();
  for (const { theme, ticker, ...span } of watches) {
    const place = `${theme.slug} ${ticker.symbol}`;
    spans.set(place, [...(spans.get(place) ?? []), span]);
  }
  return spans;
}
