import { randomUUID } from "node:crypto";
import { today } from "@/lib/settings/data";
import { recordEvent } from "@/lib/audit/record";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { fail, ok, type Result } from "@/lib/result";
import type { Context } from "@/lib/contract/context";
import { planListImport } from "@/lib/watchlist/imports/data";
import type { ListEntry, ListImport, listImportInputSchema } from "@/lib/watchlist/imports/schema";
import { addWatchIn, patchWatchIn, Refused } from "@/lib/watchlist/mutations";
import type { Watch } from "@/lib/watchlist/schema";
import type { z } from "zod";

/** The verdicts with an open question; nothing is written while any entry has one. */
const OPEN: readonly ListEntry["verdict"][] = ["ambiguous", "unknown", "no_theme", "bad_day"];
const OPEN_CODES = {
  ambiguous: "ambiguous_symbol",
  unknown: "unknown_symbol",
  no_theme: "required",
} as const;

/** Previews an import: returns a verdict for each entry and writes nothing. */
export async function previewListImport(
  input: z.output<typeof listImportInputSchema>,
  context: Context,
): Promise<Result<ListImport>> {
  const plan = await planListImport(input, context);
  return plan.ok ? ok({ id: null, ...plan.value.answer, watches: [] }) : plan;
}

/**
 * Adds all entries of a list to their themes in one transaction. An entry with an open question rejects the whole list
 * unless it is skipped. Watched tickers stay unchanged; tickers without a name get the entry's.
 */
export async function importList(
  input: z.output<typeof listImportInputSchema>,
  context: Context,
): Promise<Result<ListImport> & { status?: number }> {
  const plan = await planListImport(input, context);
  if (!plan.ok) return plan;
  const { answer, themes, day } = plan.value;
  const open = answer.items.filter(({ verdict }) => OPEN.includes(verdict));
  if (open.length > 0) {
    return fail("invalid", {
      fields: Object.fromEntries(
        open.map(({ key, verdict, code }) => [
          `choices.${key}`,
          OPEN_CODES[verdict as keyof typeof OPEN_CODES] ?? code ?? "invalid",
        ]),
      ),
    });
  }
  const added = answer.items.filter(({ verdict }) => verdict === "add");
  if (added.length === 0) return { ...ok({ id: null, ...answer, watches: [] }), status: 200 };
  const id = randomUUID();
  try {
    const watches = await transaction(async (tx) => {
      const written: Watch[] = [];
      for (const { symbol, theme, nameEn, nameZh, reason, addedOn } of added) {
        const watch = await addWatchIn(
          tx,
          {
            theme: themes.get(theme!)!,
            symbol: symbol!,
            names: { nameEn, nameZh },
            reason,
            addedOn,
            importId: id,
          },
          { context, day },
        );
        if (!watch.ok) throw new Refused(watch);
        written.push(watch.value);
      }
      await recordEvent(tx, context, {
        action: "watchlist.import",
        subjectId: id,
        after: written.map((watch) => watch.id),
      });
      return written;
    });
    return { ...ok({ id, ...answer, watches }), status: 201 };
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

/** Undoes an import by voiding its watches in one transaction. Returns those that weren't voided before; those of a voided theme stay as they are. */
export async function undoListImport(id: string, context: Context): Promise<Result<{ items: Watch[] }>> {
  const where = { importId: id };
  const watches = await db.watch.findMany({ where, select: { id: true }, orderBy: { id: "asc" } });
  if (watches.length === 0) return fail("not_found");
  const day = await today(context);
  return transaction(async (tx) => {
    const items: Watch[] = [];
    for (const watch of watches) {
      const voided = await patchWatchIn(tx, watch.id, { void: true }, { context, day });
      if (voided.ok) items.push(voided.value);
    }
    return ok({ items });
  });
}
