import { defineRoute } from "@/lib/http/define-route";
import { parseReportOperation } from "@/lib/reports/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { piecesOf } from "@/lib/domain/report-text/pieces";
import { readReports } from "@/lib/domain/report-text/read-reports";
import { fail, ok } from "@/lib/result";

export const POST = defineRoute(parseReportOperation, async ({ body: { text, asReport } }) => {
  const read = readReports(text, { asReport });
  if (read.ok)
    return ok({ drafts: read.drafts.map((draft) => ({ ...draft, pieces: piecesOf(text, draft) })) });
  return fail(read.code === "too_long" ? "too_long" : "not_a_report", {
    fields: { text: read.code },
    extra: { signs: read.signs },
  });
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
