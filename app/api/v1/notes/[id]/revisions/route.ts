import { defineRoute } from "@/lib/http/define-route";
import { listRevisionsOperation as listOperation } from "@/lib/notes/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { listRevisions } from "@/lib/notes/data";

export const GET = defineRoute(listOperation, ({ params, query }) => listRevisions(params.id, query));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
