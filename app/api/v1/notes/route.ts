import { defineRoute } from "@/lib/http/define-route";
import { listNotesOperation as listOperation } from "@/lib/notes/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { listNotes } from "@/lib/notes/data";

export const GET = defineRoute(listOperation, ({ query, context }) => listNotes(query, context));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
