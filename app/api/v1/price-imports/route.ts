import { defineRoute } from "@/lib/http/define-route";
import {
  importPricesOperation as importOperation,
  listImportsOperation as listOperation,
} from "@/lib/prices/imports/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { receiveFiles } from "@/lib/http/upload";
import { PRICE_FILE_MAX_BYTES } from "@/lib/domain/limits";
import { withSpoolFolder } from "@/lib/prices/imports/spool";
import { listImports } from "@/lib/prices/imports/data";
import { importPriceFiles } from "@/lib/prices/imports/files";
import { PRICE_UPLOAD_TYPES } from "@/lib/prices/imports/query";
import { ok } from "@/lib/result";

export const GET = defineRoute(listOperation, async ({ query }) => ok(await listImports(query)));

export const POST = defineRoute(importOperation, ({ query, request, context }) =>
  withSpoolFolder(async (folder) => {
    const files = await receiveFiles(request, folder, {
      accepts: PRICE_UPLOAD_TYPES,
      maxBytes: PRICE_FILE_MAX_BYTES,
      mostFiles: 2000,
      fileName: query.fileName,
    });
    if (!files.ok) return files;
    return importPriceFiles(files.value, query, { context, folder, signal: request.signal });
  }),
);

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
