import { today } from "@/lib/settings/data";
import { recordEvent } from "@/lib/audit/record";
import { addThemeRevision } from "@/lib/db/revisions";
import { transaction, type Transaction } from "@/lib/db/transaction";
import { slugOf, uniqueSlug } from "@/lib/domain/text/slug";
import { fail, invalid, ok, type Failure, type Result } from "@/lib/result";
import type { Context } from "@/lib/contract/context";
import { resolveSymbol } from "@/lib/tickers/symbol-data";
import { ensureTicker } from "@/lib/tickers/mutations";
import { findTheme } from "@/lib/themes/data";
import type { themeInputSchema, themePatchSchema } from "@/lib/themes/input-schema";
import type { z } from "zod";

/** Resolves a benchmark's text to its symbol; null and undefined stay unchanged. */
async function benchmarkSymbol(text: string | null | undefined): Promise<Result<string | null | undefined>> {
  if (text === undefined || text === null) return ok(text);
  const symbol = await resolveSymbol(text);
  return symbol.ok ? symbol : { ...symbol, fields: { benchmark: symbol.code } };
}

/** Adds the benchmark's ticker in the theme's transaction, so that a rejected theme leaves no ticker behind. */
const benchmarkId = async (tx: Transaction, symbol: string | null) =>
  symbol === null ? null : (await ensureTicker(tx, symbol)).id;

/** Creates an analyst's own theme: a subtheme if it has a parent, else a sector. The default call day is today. */
export async function createTheme(
  input: z.output<typeof themeInputSchema>,
  context: Context,
): Promise<Result<string>> {
  const day = await today(context);
  if (input.callDay && input.callDay > day) return invalid("callDay", "day_in_future");
  const benchmark = await benchmarkSymbol(input.benchmark);
  if (!benchmark.ok) return benchmark;
  return transaction(async (tx) => {
    const parent = input.parent ? await findTheme(input.parent, tx) : null;
    if (input.parent && parent?.level !== "sector") return invalid("parent", "not_found");
    const clash = await nameClash(tx, parent?.id ?? null, input);
    if (clash) return clash;
    const taken = new Set((await tx.theme.findMany({ select: { slug: true } })).map((theme) => theme.slug));
    const last = await tx.theme.aggregate({ _max: { ordinal: true } });
    const theme = await tx.theme.create({
      data: {
        slug: uniqueSlug(slugOf(input.nameEn ?? input.nameZh ?? ""), taken),
        level: parent ? "subtheme" : "sector",
        parentId: parent?.id ?? null,
        nameEn: input.nameEn ?? null,
        nameZh: input.nameZh ?? null,
        callDay: input.callDay ?? day,
        benchmarkId: await benchmarkId(tx, benchmark.value ?? null),
        source: "analyst",
        ordinal: (last._max.ordinal ?? 0) + 1,
        analystId: context.actor.id,
        createdAt: context.now,
      },
    });
    await addThemeRevision(tx, theme, context);
    await recordEvent(tx, context, {
      action: "theme.add",
      subjectId: theme.id,
      after: theme,
    });
    return ok(theme.slug);
  });
}

interface Names {
  nameEn?: string | null;
  nameZh?: string | null;
}

/** Whether a name is already used in the sector: names are unique per sector and language, ignoring case. */
async function nameClash(tx: Transaction, parentId: string | null, names: Names, except?: string) {
  const siblings = await tx.theme.findMany({ where: { parentId, voidedAt: null, id: { not: except } } });
  const taken = (["nameEn", "nameZh"] as const).find((field) =>
    siblings.some(
      (each) => names[field] && each[field] && names[field].toLowerCase() === each[field].toLowerCase(),
    ),
  );
  return taken ? fail("already_there", { fields: { [taken]: "already_there" } }) : null;
}

/** Whether voiding or restoring a theme would leave a subtheme without its sector on the board. */
async function wouldOrphan(tx: Transaction, { id, parentId }: Theme, isVoid: boolean): Promise<boolean> {
  const where = isVoid ? { parentId: id, voidedAt: null } : { id: parentId ?? "", voidedAt: { not: null } };
  return (await tx.theme.count({ where })) > 0;
}

type Theme = NonNullable<Awaited<ReturnType<typeof findTheme>>>;

/** A theme's names after a patch. */
const namesAfter = (theme: Theme, patch: z.output<typeof themePatchSchema>) => ({
  nameEn: patch.nameEn === undefined ? theme.nameEn : patch.nameEn,
  nameZh: patch.nameZh === undefined ? theme.nameZh : patch.nameZh,
});

function refusal(theme: Theme, patch: z.output<typeof themePatchSchema>, day: string): Failure | null {
  const isReports = theme.source === "report";
  if (patch.void !== undefined && isReports) return invalid("void", "not_allowed");
  if (patch.callDay !== undefined && isReports) return invalid("callDay", "not_allowed");
  if (patch.callDay !== undefined && patch.callDay > day) return invalid("callDay", "day_in_future");
  const { nameEn, nameZh } = namesAfter(theme, patch);
  return (nameEn ?? nameZh) ? null : invalid("nameEn", "required");
}

/**
 * Changes a theme's names and benchmark, and for an analyst's own theme also its call day. `void` voids or restores an
 * own theme.
 */
export async function patchTheme(
  slug: string,
  patch: z.output<typeof themePatchSchema>,
  context: Context,
): Promise<Result<string>> {
  const day = await today(context);
  const benchmark = await benchmarkSymbol(patch.benchmark);
  const { void: isVoid, benchmark: _text, ...rest } = patch;
  return transaction(async (tx) => {
    const theme = await tx.theme.findUnique({ where: { slug } });
    if (!theme || (theme.voidedAt && isVoid !== false)) return fail("not_found");
    const refused = refusal(theme, patch, day);
    if (refused) return refused;
    if (!benchmark.ok) return benchmark;
    const symbol = benchmark.value;
    if (isVoid !== undefined && (await wouldOrphan(tx, theme, isVoid))) return invalid("void", "not_allowed");
    const clash = isVoid ? null : await nameClash(tx, theme.parentId, namesAfter(theme, patch), theme.id);
    if (clash) return clash;
    const data = {
      ...rest,
      ...(symbol === undefined ? {} : { benchmarkId: await benchmarkId(tx, symbol) }),
      ...(isVoid === undefined ? {} : { voidedAt: isVoid ? context.now : null }),
    };
    const changed = await tx.theme.update({ where: { id: theme.id }, data });
    await addThemeRevision(tx, changed, context);
    await recordEvent(tx, context, {
      action: "theme.change",
      subjectId: theme.id,
      before: theme,
      after: data,
    });
    return ok(theme.slug);
  });
}
