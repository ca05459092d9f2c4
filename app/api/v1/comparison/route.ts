import { readComparedThemes } from "@/lib/board/comparison";
import { getComparedThemesOperation } from "@/lib/board/operations";
import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";

export const GET = defineRoute(getComparedThemesOperation, ({ query, context }) =>
  readComparedThemes(query, context),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
