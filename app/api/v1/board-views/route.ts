import { listNamedViews } from "@/lib/board-views/data";
import { addNamedView } from "@/lib/board-views/mutations";
import { addBoardViewOperation, listBoardViewsOperation } from "@/lib/board-views/operations";
import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/result";

export const GET = defineRoute(listBoardViewsOperation, async ({ query, context }) =>
  ok(await listNamedViews(query, context)),
);

export const POST = defineRoute(addBoardViewOperation, ({ body, context }) => addNamedView(body, context));

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
