import { defineRoute } from "@/lib/http/define-route";
import { acceptReportsOperation, listReportsOperation as listOperation } from "@/lib/reports/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { acceptDraft, acceptText } from "@/lib/reports/accept/mutations";
import { readReportsOnBoard } from "@/lib/board/reports";

export const GET = defineRoute(listOperation, ({ query, context }) => readReportsOnBoard(query, context));

export const POST = defineRoute(acceptReportsOperation, ({ body: { draftId, text, ...choice }, context }) =>
  draftId === undefined ? acceptText(text!, choice, context) : acceptDraft({ draftId, ...choice }, context),
);

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
