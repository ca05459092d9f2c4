import { defineRoute } from "@/lib/http/define-route";
import { listSparklinesOperation } from "@/lib/watchlist/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readSparklines } from "@/lib/board/watchlist";

export const GET = defineRoute(listSparklinesOperation, ({ query, context }) =>
  readSparklines(query, context),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
