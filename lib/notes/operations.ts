import {
  idParamsSchema,
  emptySchema,
  pageQuerySchema,
  pageSchemaOf,
  slugParamsSchema,
} from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as notes from "@/lib/notes/schema";

const tag = "notes";

export const addNoteOperation = operation({
  method: "POST",
  path: "/themes/{slug}/notes",
  tag,
  summary: "Add a note to a theme",
  params: slugParamsSchema,
  query: emptySchema,
  body: notes.noteInputSchema,
  answer: notes.noteWithMovesSchema,
  status: 201,
});
export const listThemeNotesOperation = operation({
  method: "GET",
  path: "/themes/{slug}/notes",
  tag,
  summary: "A theme's notes, newest first",
  params: slugParamsSchema,
  query: notes.themeNotesQuerySchema,
  answer: pageSchemaOf(notes.noteItemSchema),
});
export const listNotesOperation = operation({
  method: "GET",
  path: "/notes",
  tag,
  summary: "Every note, newest first, searched and filtered",
  params: emptySchema,
  query: notes.notesQuerySchema,
  answer: notes.notesAnswerSchema,
});
export const getNoteOperation = operation({
  method: "GET",
  path: "/notes/{id}",
  tag,
  summary: "One note",
  params: idParamsSchema,
  query: emptySchema,
  answer: notes.noteWithMovesSchema,
});
export const editNoteOperation = operation({
  method: "PATCH",
  path: "/notes/{id}",
  tag,
  summary: "Edit a note, based on the version that the analyst read",
  params: idParamsSchema,
  query: emptySchema,
  body: notes.notePatchSchema,
  answer: notes.noteWithMovesSchema,
});
export const deleteNoteOperation = operation({
  method: "DELETE",
  path: "/notes/{id}",
  tag,
  summary: "Delete a note; it can be restored",
  params: idParamsSchema,
  query: emptySchema,
  answer: notes.noteItemSchema,
});
export const restoreNoteOperation = operation({
  method: "POST",
  path: "/notes/{id}/restore",
  tag,
  summary: "Restore a deleted note",
  params: idParamsSchema,
  query: emptySchema,
  answer: notes.noteItemSchema,
});
export const listRevisionsOperation = operation({
  method: "GET",
  path: "/notes/{id}/revisions",
  tag,
  summary: "The versions of a note's text, newest first",
  params: idParamsSchema,
  query: pageQuerySchema,
  answer: pageSchemaOf(notes.noteRevisionSchema),
});
