import { defineRoute } from "@/lib/api/define-route";
import { importPrices as importOperation, listImports as listOperation } from "@/lib/api/operations/prices";
import { otherMethods } from "@/lib/api/other-methods";
import { readPriceUpload } from "@/lib/api/price-upload";
import { listImports } from "@/lib/prices/data";
import { importPriceFiles } from "@/lib/prices/mutations";
import { ok } from "@/lib/result";

export const GET = defineRoute(listOperation, async ({ query }) => ok(await listImports(query)));

export const POST = defineRoute(importOperation, async ({ query, request, analyst }) => {
  const files = await readPriceUpload(request);
  return files.ok ? importPriceFiles(files.value, query, analyst) : files;
});

export const { PUT, PATCH, DELETE } = otherMethods("GET", "POST");
