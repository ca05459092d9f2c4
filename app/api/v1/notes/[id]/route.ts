import { defineRoute } from "@/lib/api/define-route";
import * as operations from "@/lib/api/operations/notes";
import { otherMethods } from "@/lib/api/other-methods";
import { readNoteWithMoves } from "@/lib/notes/moves";
import { deleteNote, editNote } from "@/lib/notes/mutations";

export const GET = defineRoute(operations.getNote, ({ params }) => readNoteWithMoves(params.id));

export const PATCH = defineRoute(operations.editNote, ({ params, body, analyst }) =>
  editNote(params.id, body, analyst),
);

export const DELETE = defineRoute(operations.deleteNote, ({ params, analyst }) =>
  deleteNote(params.id, analyst),
);

export const { POST, PUT, OPTIONS } = otherMethods("GET", "PATCH", "DELETE");
