import { recordEvent } from "@/lib/audit/record";
import { namedView } from "@/lib/board-views/data";
import type { NamedViewInput, NamedView, NamedViewPatch } from "@/lib/board-views/schema";
import type { Context } from "@/lib/contract/context";
import { transaction, type Transaction } from "@/lib/db/transaction";
import { fail, ok, type Result } from "@/lib/result";

/** Whether another of the analyst's views has the name. */
async function isTaken(tx: Transaction, name: string, { actor }: Context, but?: string): Promise<boolean> {
  const other = await tx.savedView.findFirst({ where: { analystId: actor.id, name } });
  return other !== null && other.id !== but;
}

const taken = () => fail("already_there", { fields: { name: "already_there" } });

/** Names an address of the board. */
export async function addNamedView(input: NamedViewInput, context: Context): Promise<Result<NamedView>> {
  return transaction(async (tx) => {
    if (await isTaken(tx, input.name, context)) return taken();
    const row = await tx.savedView.create({
      data: { ...input, analystId: context.actor.id, createdAt: context.now },
    });
    await recordEvent(tx, context, { action: "board_view.add", subjectId: row.id, after: input });
    return ok(namedView(row));
  });
}

/** Renames a view of the analyst's own, or gives its name to another address. */
export async function changeNamedView(
  id: string,
  patch: NamedViewPatch,
  context: Context,
): Promise<Result<NamedView>> {
  return transaction(async (tx) => {
    const before = await tx.savedView.findFirst({ where: { id, analystId: context.actor.id } });
    if (!before) return fail("not_found");
    if (patch.name !== undefined && (await isTaken(tx, patch.name, context, id))) return taken();
    const row = await tx.savedView.update({ where: { id }, data: patch });
    const { name, query } = before;
    await recordEvent(tx, context, {
      action: "board_view.change",
      subjectId: id,
      before: { name, query },
      after: patch,
    });
    return ok(namedView(row));
  });
}

/** Deletes a view of the analyst's own. Its name and address are in the answer, so that it can be added again. */
export async function removeNamedView(id: string, context: Context): Promise<Result<NamedView>> {
  return transaction(async (tx) => {
    const before = await tx.savedView.findFirst({ where: { id, analystId: context.actor.id } });
    if (!before) return fail("not_found");
    await tx.savedView.delete({ where: { id } });
    const { name, query } = before;
    await recordEvent(tx, context, { action: "board_view.delete", subjectId: id, before: { name, query } });
    return ok(namedView(before));
  });
}
