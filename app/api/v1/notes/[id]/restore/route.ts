import { defineRoute } from "@/lib/api/define-route";
import { restoreNote as restoreOperation } from "@/lib/api/operations/notes";
import { otherMethods } from "@/lib/api/other-methods";
import { restoreNote } from "@/lib/notes/mutations";

export const POST = defineRoute(restoreOperation, ({ params, analyst }) => restoreNote(params.id, analyst));

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
