import { defineRoute } from "@/lib/api/define-route";
import { listNotes as listOperation } from "@/lib/api/operations/notes";
import { otherMethods } from "@/lib/api/other-methods";
import { listNotes } from "@/lib/notes/data";

export const GET = defineRoute(listOperation, ({ query }) => listNotes(query));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
