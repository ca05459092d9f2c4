import { today } from "@/lib/settings/data";
import { recordEvent } from "@/lib/audit/record";
import { addWatchRevision } from "@/lib/db/revisions";
import { transaction, type Transaction } from "@/lib/db/transaction";
import type { Day } from "@/lib/domain/calendar/day";
import { overlaps } from "@/lib/domain/theme/membership";
import type { TickerNames } from "@/lib/domain/symbol/ticker-names";
import { fail, invalid, ok, type Failure, type Result } from "@/lib/result";
import type { Context } from "@/lib/contract/context";
import { findTheme } from "@/lib/themes/data";
import { resolveSymbol } from "@/lib/tickers/symbol-data";
import { ensureTicker } from "@/lib/tickers/mutations";
import { readWatch, watchItem, watchParts } from "@/lib/watchlist/data";
import type { Watch, watchInputSchema, watchPatchSchema } from "@/lib/watchlist/schema";
import type { z } from "zod";

/**
 * Adds a ticker to a theme's watchlist from a day on, by default today. A theme can't watch a ticker twice at the same
 * time.
 */
export async function watchTicker(
  slug: string,
  input: z.output<typeof watchInputSchema>,
  context: Context,
): Promise<Result<Watch>> {
  const theme = await findTheme(slug);
  if (!theme) return fail("not_found");
  const symbol = await resolveSymbol(input.symbol);
  if (!symbol.ok) return symbol;
  const day = await today(context);
  const addedOn = input.addedOn ?? day;
  if (addedOn > day) return invalid("addedOn", "day_in_future");
  const watch = { theme, symbol: symbol.value, reason: input.reason || null, addedOn };
  return transaction((tx) => addWatchIn(tx, watch, { context, day }));
}

/** Adds a watch within a transaction. Rejected if the ticker is on the list on that day or later. */
export async function addWatchIn(
  tx: Transaction,
  {
    theme,
    symbol,
    names,
    reason,
    addedOn,
    importId = null,
    source = "analyst",
  }: {
    theme: { id: string };
    symbol: string;
    /** Names for a ticker without a name. */
    names?: TickerNames;
    reason: string | null;
    addedOn: Day;
    /** The list import that created the watch. */
    importId?: string | null;
    source?: "report" | "analyst";
  },
  { context, day }: { context: Context; day: Day },
): Promise<Result<Watch>> {
  if ((await tx.theme.count({ where: { id: theme.id, voidedAt: null } })) === 0) return fail("not_found");
  const ticker = await ensureTicker(tx, symbol, names);
  const spans = await tx.watch.findMany({
    where: { themeId: theme.id, tickerId: ticker.id, voidedAt: null },
    include: watchParts,
  });
  const overlapping = spans.find((span) => overlaps(span, { addedOn, removedOn: null }));
  if (overlapping)
    return fail("already_watched", {
      fields: { symbol: "already_watched" },
      extra: { watch: watchItem(overlapping) },
    });
  const watch = await tx.watch.create({
    data: {
      themeId: theme.id,
      tickerId: ticker.id,
      analystId: context.actor.id,
      source,
      reason,
      addedOn,
      recordedOn: day,
      importId,
      createdAt: context.now,
    },
    include: watchParts,
  });
  await addWatchRevision(tx, watch, context);
  await recordEvent(tx, context, {
    action: "watch.add",
    subjectId: watch.id,
    after: watchItem(watch),
  });
  return ok(watchItem(watch));
}

/** Changes a watch's reason or days. `removedOn: null` undoes a removal, `void: false` restores a voided watch. */
export async function patchWatch(
  id: string,
  patch: z.output<typeof watchPatchSchema>,
  context: Context,
): Promise<Result<Watch>> {
  const day = await today(context);
  return transaction((tx) => patchWatchIn(tx, id, patch, { context, day }));
}

/** Thrown to roll a transaction back; it holds the failure to return. */
export class Refused extends Error {
  constructor(readonly answer: Failure) {
    super(answer.code);
  }
}

/** Changes a watch within a transaction. The watches of a voided theme can't be changed. */
export async function patchWatchIn(
  tx: Transaction,
  id: string,
  patch: z.output<typeof watchPatchSchema>,
  { context, day }: { context: Context; day: Day },
): Promise<Result<Watch>> {
  const watch = await tx.watch.findFirst({ where: { id, theme: { voidedAt: null } }, include: watchParts });
  if (!watch || (watch.voidedAt && patch.void !== false)) return fail("not_found");
  const addedOn = patch.addedOn ?? watch.addedOn;
  const removedOn = patch.removedOn === undefined ? watch.removedOn : patch.removedOn;
  if (addedOn > day) return invalid("addedOn", "day_in_future");
  if (removedOn !== null && removedOn > day) return invalid("removedOn", "day_in_future");
  if (removedOn !== null && removedOn < addedOn) return invalid("removedOn", "removed_before_added");
  const { void: isVoid, reason, ...days } = patch;
  const data = {
    ...days,
    ...(reason === undefined ? {} : { reason: reason || null }),
    ...(isVoid === undefined ? {} : { voidedAt: isVoid ? context.now : null }),
  };
  const others = await tx.watch.findMany({
    where: { themeId: watch.themeId, tickerId: watch.tickerId, voidedAt: null, id: { not: id } },
    include: watchParts,
  });
  const overlapping = others.find((other) => overlaps(other, { addedOn, removedOn }));
  if (overlapping && !isVoid) return fail("already_watched", { extra: { watch: watchItem(overlapping) } });
  const changed = await tx.watch.update({ where: { id }, data, include: watchParts });
  await addWatchRevision(tx, changed, context);
  await recordEvent(tx, context, {
    action: "watch.change",
    subjectId: id,
    before: watchItem(watch),
    after: data,
  });
  return ok(watchItem(changed));
}

/**
 * Removes a watch on a day, by default today, or voids it as a mistake, which hides it in every view. A removed watch
 * keeps its day unless another is given.
 */
export async function removeWatch(
  id: string,
  how: { on?: string; void: boolean },
  context: Context,
): Promise<Result<Watch>> {
  const watch = await readWatch(id);
  if (!watch.ok) return watch;
  const on = how.on ?? watch.value.removedOn ?? (await today(context));
  const removed = await patchWatch(id, how.void ? { void: true } : { removedOn: on }, context);
  const refused = removed.ok ? undefined : removed.fields?.["removedOn"];
  return refused ? invalid("on", refused) : removed;
}
