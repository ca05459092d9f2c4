import { defineRoute } from "@/lib/http/define-route";
import * as operations from "@/lib/notes/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readNoteWithMoves } from "@/lib/notes/moves";
import { deleteNote, editNote } from "@/lib/notes/mutations";

export const GET = defineRoute(operations.getNoteOperation, ({ params, context }) =>
  readNoteWithMoves(params.id, context),
);

export const PATCH = defineRoute(operations.editNoteOperation, ({ params, body, context }) =>
  editNote(params.id, body, context),
);

export const DELETE = defineRoute(operations.deleteNoteOperation, ({ params, context }) =>
  deleteNote(params.id, context),
);

export const { POST, PUT, OPTIONS } = otherMethods("GET", "PATCH", "DELETE");
