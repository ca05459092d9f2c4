import { defineRoute } from "@/lib/api/define-route";
import { listRevisions as listOperation } from "@/lib/api/operations/notes";
import { otherMethods } from "@/lib/api/other-methods";
import { listRevisions } from "@/lib/notes/data";

export const GET = defineRoute(listOperation, ({ params, query }) => listRevisions(params.id, query));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
