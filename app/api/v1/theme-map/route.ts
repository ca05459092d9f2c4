import { getThemeMapOperation } from "@/lib/board/operations";
import { readThemeMap } from "@/lib/board/theme-map";
import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";

export const GET = defineRoute(getThemeMapOperation, ({ query, context }) => readThemeMap(query, context));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
