import { defineRoute } from "@/lib/api/define-route";
import { importPrices as importOperation, listImports as listOperation } from "@/lib/api/operations/prices";
import { otherMethods } from "@/lib/api/other-methods";
import { receivePriceFiles } from "@/lib/api/price-upload";
import { withSpoolFolder } from "@/lib/api/spool";
import { listImports } from "@/lib/price-imports/data";
import { importPriceFiles } from "@/lib/prices/import-files";
import { ok } from "@/lib/result";

export const GET = defineRoute(listOperation, async ({ query }) => ok(await listImports(query)));

export const POST = defineRoute(importOperation, ({ query, request, analyst }) =>
  withSpoolFolder(async (folder) => {
    const files = await receivePriceFiles(request, folder, query.fileName ?? null);
    if (!files.ok) return files;
    return importPriceFiles(files.value, query, { analyst, folder, signal: request.signal });
  }),
);

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
