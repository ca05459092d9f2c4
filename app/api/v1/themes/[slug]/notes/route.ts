import { defineRoute } from "@/lib/http/define-route";
import { addNoteOperation, listThemeNotesOperation as listOperation } from "@/lib/notes/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { listThemeNotes } from "@/lib/notes/data";
import { createNote } from "@/lib/notes/mutations";

export const GET = defineRoute(listOperation, ({ params, query, context }) =>
  listThemeNotes(params.slug, query, context),
);

export const POST = defineRoute(addNoteOperation, ({ params, body, context }) =>
  createNote(params.slug, body, context),
);

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
