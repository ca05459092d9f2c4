import { recordEvent } from "@/lib/audit/record";
import { transaction, type Transaction } from "@/lib/db/transaction";
import type { ColumnMapping } from "@/lib/domain/price-file/options";
import { fail, ok, type Result } from "@/lib/result";
import type { Context } from "@/lib/contract/context";

/** A user's column mapping of a header. */
export interface MappingInput {
  formKey: string;
  mapping: ColumnMapping;
}

/** Stores a mapping with its import, for the next file with the same header. */
export async function rememberMapping(
  tx: Transaction,
  { formKey, mapping }: MappingInput,
  context: Context,
): Promise<void> {
  const data = { mapping: JSON.stringify(mapping), analystId: context.actor.id };
  await tx.priceForm.upsert({ where: { formKey }, create: { formKey, ...data }, update: data });
}

/** Deletes a header's mapping; the next file with that header asks again. */
export async function forgetForm(formKey: string, context: Context): Promise<Result<{ formKey: string }>> {
  return transaction(async (tx) => {
    const form = await tx.priceForm.findUnique({ where: { formKey } });
    if (!form) return fail("not_found");
    await tx.priceForm.delete({ where: { formKey } });
    await recordEvent(tx, context, {
      action: "prices.forget_form",
      subjectId: formKey,
      before: JSON.parse(form.mapping),
    });
    return ok({ formKey });
  });
}
