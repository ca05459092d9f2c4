import { emptySchema, idParamsSchema } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import { proposalAnswerSchema, proposalInputSchema } from "@/lib/reports/assistant/schema";

export const proposeReportOperation = operation({
  method: "POST",
  path: "/report-drafts/{id}/proposal",
  tag: "reports",
  summary:
    "Ask the assistant of the settings for a report's themes and companies; the report's text is sent to it, nothing is stored",
  params: idParamsSchema,
  query: emptySchema,
  body: proposalInputSchema,
  answer: proposalAnswerSchema,
});
