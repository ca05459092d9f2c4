import { defineRoute } from "@/lib/http/define-route";
import { parseReportOperation } from "@/lib/reports/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readReportText } from "@/lib/domain/report-text/read-report-text";
import { fail, ok } from "@/lib/result";

export const POST = defineRoute(parseReportOperation, async ({ body }) => {
  const read = readReportText(body.text);
  if (read.ok) return ok(read.draft);
  return fail(read.code === "too_long" ? "too_long" : "not_a_report", { fields: { text: read.code } });
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
