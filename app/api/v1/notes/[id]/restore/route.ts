import { defineRoute } from "@/lib/api/define-route";
import { restoreNote as restoreOperation } from "@/lib/api/operations/notes";
import { restoreNote } from "@/lib/notes/mutations";

export const POST = defineRoute(restoreOperation, ({ params, analyst }) => restoreNote(params.id, analyst));
