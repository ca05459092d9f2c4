import { defineRoute } from "@/lib/http/define-route";
import * as operations from "@/lib/notes/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readNoteWithMoves } from "@/lib/notes/moves";
import { deleteNote, editNote } from "@/lib/notes/mutations";

export const GET = defineRoute(operations.getNoteOperation, ({ params }) => readNoteWithMoves(params.id));

export const PATCH = defineRoute(operations.editNoteOperation, ({ params, body, analyst }) =>
  editNote(params.id, body, analyst),
);

export const DELETE = defineRoute(operations.deleteNoteOperation, ({ params, analyst }) =>
  deleteNote(params.id, analyst),
);

export const { POST, PUT, OPTIONS } = otherMethods("GET", "PATCH", "DELETE");
