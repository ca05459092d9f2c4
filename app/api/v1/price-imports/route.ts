import { defineRoute } from "@/lib/http/define-route";
import {
  importPricesOperation as importOperation,
  listImportsOperation as listOperation,
} from "@/lib/prices/imports/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { receivePriceFiles } from "@/lib/http/price-upload";
import { withSpoolFolder } from "@/lib/prices/imports/spool";
import { listImports } from "@/lib/prices/imports/data";
import { importPriceFiles } from "@/lib/prices/imports/files";
import { ok } from "@/lib/result";

export const GET = defineRoute(listOperation, async ({ query }) => ok(await listImports(query)));

export const POST = defineRoute(importOperation, ({ query, request, context }) =>
  withSpoolFolder(async (folder) => {
    const files = await receivePriceFiles(request, folder, query.fileName ?? null);
    if (!files.ok) return files;
    return importPriceFiles(files.value, query, { context, folder, signal: request.signal });
  }),
);

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
