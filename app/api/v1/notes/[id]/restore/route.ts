import { defineRoute } from "@/lib/http/define-route";
import { restoreNoteOperation as restoreOperation } from "@/lib/notes/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { restoreNote } from "@/lib/notes/mutations";

export const POST = defineRoute(restoreOperation, ({ params, context }) => restoreNote(params.id, context));

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
