import { pageOfList } from "@/lib/contract/cursor";
import { db } from "@/lib/db/client";
import type { ColumnMapping } from "@/lib/domain/price-file/options";
import type { PriceFormItem } from "@/lib/prices/forms/schema";

/** Returns the stored column mapping of a header. */
export async function readMapping(formKey: string): Promise<ColumnMapping | null> {
  const form = await db.priceForm.findUnique({ where: { formKey } });
  return form && (JSON.parse(form.mapping) as ColumnMapping);
}

/** Lists the stored mappings, newest first. */
export async function listForms(query: { limit: number; cursor?: string }) {
  const rows = await db.priceForm.findMany({
    include: { analyst: { select: { handle: true, name: true } } },
    orderBy: [{ updatedAt: "desc" }, { formKey: "asc" }],
  });
  const page = pageOfList("price-forms", rows, query.limit, query.cursor);
  return {
    items: page.items.map((row): PriceFormItem => ({
      formKey: row.formKey,
      mapping: JSON.parse(row.mapping) as ColumnMapping,
      author: row.analyst.handle,
      authorName: row.analyst.name,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    })),
    nextCursor: page.nextCursor,
  };
}
