import { isDeepStrictEqual } from "node:util";
import { recordEvent } from "@/lib/audit/record";
import type { Context } from "@/lib/contract/context";
import { transaction } from "@/lib/db/transaction";
import type { GlossaryTerm } from "@/lib/domain/glossary/term";
import { readGlossary, shippedTerm, termItem } from "@/lib/glossary/data";
import { isTermKey, type TermInput, type TermItem } from "@/lib/glossary/schema";
import { fail, invalid, ok, type Result } from "@/lib/result";

/**
 * Stores a term of the analyst's own, or in place of the one of that key; `isAdded`: only where the key is free. A
 * shipped term as it came is the shipped one again.
 */
export async function putTerm(
  key: string,
  input: TermInput,
  isAdded: boolean,
  context: Context,
): Promise<Result<TermItem> & { status?: number }> {
  if (!isTermKey(key)) return invalid("key", "not_allowed");
  const { byKey } = await readGlossary();
  const above = input.parent === null ? null : byKey.get(input.parent);
  if (input.parent !== null && (!above || above.level === "subtheme" || above.key === key))
    return invalid("parent", "not_found");
  const before = byKey.get(key) ?? null;
  if (isAdded && before)
    return fail("already_there", {
      fields: { [input.nameEn === null ? "nameZh" : "nameEn"]: "already_there" },
    });
  const { aliases, ...rest } = input;
  const row = {
    ...rest,
    aliases: JSON.stringify(aliases),
    analystId: context.actor.id,
    updatedAt: context.now,
  };
  const isShipped = isDeepStrictEqual({ key, ...input }, shippedTerm(key));
  await transaction(async (tx) => {
    if (isShipped) await tx.glossaryTerm.deleteMany({ where: { key } });
    else
      await tx.glossaryTerm.upsert({
        where: { key },
        create: { key, ...row },
        update: { ...row, voidedAt: null },
      });
    await recordEvent(tx, context, { action: "glossary.put", subjectId: key, before, after: input });
  });
  return { ...ok(termItem({ key, ...input }, !isShipped)), status: before ? 200 : 201 };
}

/**
 * Removes a term: an edited one is the shipped one again, an own or a shipped one is gone. Answers what was removed, so
 * that storing it again undoes that.
 */
export async function removeTerm(key: string, context: Context): Promise<Result<TermItem>> {
  const { byKey, own } = await readGlossary();
  const term = byKey.get(key);
  if (!term) return fail("not_found");
  const isEdited = own.has(key) && shippedTerm(key) !== null;
  await transaction(async (tx) => {
    if (isEdited) await tx.glossaryTerm.delete({ where: { key } });
    else {
      await tx.glossaryTerm.upsert({
        where: { key },
        create: {
          ...rowOf(term),
          analystId: context.actor.id,
          updatedAt: context.now,
          voidedAt: context.now,
        },
        update: { voidedAt: context.now },
      });
    }
    await recordEvent(tx, context, { action: "glossary.remove", subjectId: key, before: term });
  });
  return ok(termItem(term, own.has(key)));
}

const rowOf = ({ aliases, ...term }: GlossaryTerm) => ({ ...term, aliases: JSON.stringify(aliases) });
