import { defineRoute } from "@/lib/api/define-route";
import { listNotes as listOperation } from "@/lib/api/operations/notes";
import { listNotes } from "@/lib/notes/data";

export const GET = defineRoute(listOperation, ({ query }) => listNotes(query));
