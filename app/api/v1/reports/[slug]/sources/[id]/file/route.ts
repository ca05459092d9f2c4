import { defineRoute } from "@/lib/http/define-route";
import { fileResponse } from "@/lib/http/file-response";
import { otherMethods } from "@/lib/http/other-methods";
import { readSourceFile } from "@/lib/reports/pages/data";
import { getReportSourceFileOperation } from "@/lib/reports/pages/operations";

export const GET = defineRoute(getReportSourceFileOperation, async ({ params }) =>
  fileResponse(await readSourceFile(params.slug, params.id)),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
