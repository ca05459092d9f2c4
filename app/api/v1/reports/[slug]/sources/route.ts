import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { withReportFiles } from "@/lib/http/report-upload";
import { listSources } from "@/lib/reports/pages/data";
import { attachOriginal } from "@/lib/reports/pages/mutations";
import { attachReportSourceOperation, listReportSourcesOperation } from "@/lib/reports/pages/operations";
import { invalid } from "@/lib/result";

export const GET = defineRoute(listReportSourcesOperation, ({ params }) => listSources(params.slug));

export const POST = defineRoute(attachReportSourceOperation, async ({ params, query, context, request }) => {
  const report = await listSources(params.slug); // an unknown report is said before the file is received
  if (!report.ok) return report;
  return withReportFiles(request, async ([file, second]) => {
    if (!file || second) return invalid("file", "too_many");
    return attachOriginal(params.slug, file, query.offset, context, request.signal);
  });
});

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
