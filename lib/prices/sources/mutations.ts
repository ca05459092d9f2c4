import { recordEvent } from "@/lib/audit/record";
import type { Context } from "@/lib/contract/context";
import { transaction, type Transaction } from "@/lib/db/transaction";
import { slugOf, uniqueSlug } from "@/lib/domain/text/slug";
import { sourceItem, specOf, withAuthor } from "@/lib/prices/sources/data";
import type { PriceSource, PriceSourceInput, PriceSourcePut } from "@/lib/prices/sources/schema";
import { fail, ok, type Result } from "@/lib/result";

/** A path of the API beside the sources' slugs. */
const RESERVED = "test-pull";
const LONGEST_SLUG = 36;

const taken = () => fail("already_there", { fields: { name: "already_there" } });

/** Whether another source that isn't deleted has the name. */
async function isTaken(tx: Transaction, name: string, but?: string): Promise<boolean> {
  return (
    (await tx.httpSource.findFirst({ where: { name, voidedAt: null, slug: { not: but ?? "" } } })) !== null
  );
}

/** The slug of a name in plain letters, because settings and series name the source by it. */
function plainSlug(name: string): string {
  const plain = slugOf(name).replace(/[^a-z0-9]+/g, "-");
  return plain.slice(0, LONGEST_SLUG).replace(/^-|-+$/g, "") || "source";
}

/** Stores a description of a source; no market uses it before it is chosen in the settings. */
export async function addPriceSource(
  { name, ...spec }: PriceSourceInput,
  context: Context,
): Promise<Result<PriceSource>> {
  return transaction(async (tx) => {
    if (await isTaken(tx, name)) return taken();
    const slugs = await tx.httpSource.findMany({ select: { slug: true } });
    const slug = uniqueSlug(plainSlug(name), new Set([RESERVED, ...slugs.map((each) => each.slug)]));
    const row = await tx.httpSource.create({
      data: {
        slug,
        name,
        spec: JSON.stringify(spec),
        analystId: context.actor.id,
        createdAt: context.now,
        updatedAt: context.now,
      },
      include: withAuthor,
    });
    await recordEvent(tx, context, {
      action: "price_source.add",
      subjectId: slug,
      after: { name, spec },
    });
    return ok(sourceItem(row));
  });
}

/** Puts another description in place of the one of this version. */
export async function putPriceSource(
  slug: string,
  { version, name, ...spec }: PriceSourcePut,
  context: Context,
): Promise<Result<PriceSource>> {
  return transaction(async (tx) => {
    const before = await tx.httpSource.findUnique({ where: { slug }, include: withAuthor });
    if (!before || before.voidedAt) return fail("not_found");
    if (before.version !== version) return fail("edit_conflict", { extra: { current: sourceItem(before) } });
    if (await isTaken(tx, name, slug)) return taken();
    const row = await tx.httpSource.update({
      where: { slug },
      data: {
        name,
        spec: JSON.stringify(spec),
        version: version + 1,
        analystId: context.actor.id,
        updatedAt: context.now,
      },
      include: withAuthor,
    });
    await recordEvent(tx, context, {
      action: "price_source.change",
      subjectId: slug,
      before: { name: before.name, spec: specOf(before) },
      after: { name, spec },
    });
    return ok(sourceItem(row));
  });
}

/** Deletes a source, so that no market can use it, or restores it. Its series stay. */
export async function voidPriceSource(
  slug: string,
  isVoided: boolean,
  context: Context,
): Promise<Result<PriceSource>> {
  return transaction(async (tx) => {
    const before = await tx.httpSource.findUnique({ where: { slug }, include: withAuthor });
    if (!before) return fail("not_found");
    if ((before.voidedAt !== null) === isVoided) return ok(sourceItem(before));
    if (!isVoided && (await isTaken(tx, before.name, slug))) return taken();
    const row = await tx.httpSource.update({
      where: { slug },
      data: { voidedAt: isVoided ? context.now : null },
      include: withAuthor,
    });
    await recordEvent(tx, context, {
      action: isVoided ? "price_source.void" : "price_source.restore",
      subjectId: slug,
    });
    return ok(sourceItem(row));
  });
}
