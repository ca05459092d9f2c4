import { changeNamedView, removeNamedView } from "@/lib/board-views/mutations";
import { changeBoardViewOperation, removeBoardViewOperation } from "@/lib/board-views/operations";
import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";

export const PATCH = defineRoute(changeBoardViewOperation, ({ params, body, context }) =>
  changeNamedView(params.id, body, context),
);

export const DELETE = defineRoute(removeBoardViewOperation, ({ params, context }) =>
  removeNamedView(params.id, context),
);

export const { GET, POST, PUT, OPTIONS } = otherMethods("PATCH", "DELETE");
