import { z } from "zod";
import { pageSchemaOf, pageQuerySchema, slugFieldSchema } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as notes from "@/lib/notes/schema";

const slug = z.object({ slug: slugFieldSchema });
const id = z.object({ id: z.string().min(1).max(64) });
const nothing = z.object({});
const tag = "notes";

export const addNoteOperation = operation({
  method: "POST",
  path: "/themes/{slug}/notes",
  tag,
  summary: "Add a note to a theme",
  params: slug,
  query: nothing,
  body: notes.noteInputSchema,
  answer: notes.noteWithMovesSchema,
  status: 201,
});
export const listThemeNotesOperation = operation({
  method: "GET",
  path: "/themes/{slug}/notes",
  tag,
  summary: "A theme's notes, newest first",
  params: slug,
  query: notes.themeNotesQuerySchema,
  answer: pageSchemaOf(notes.noteItemSchema),
});
export const listNotesOperation = operation({
  method: "GET",
  path: "/notes",
  tag,
  summary: "Every note, newest first, searched and filtered",
  params: nothing,
  query: notes.notesQuerySchema,
  answer: notes.notesAnswerSchema,
});
export const getNoteOperation = operation({
  method: "GET",
  path: "/notes/{id}",
  tag,
  summary: "One note",
  params: id,
  query: nothing,
  answer: notes.noteWithMovesSchema,
});
export const editNoteOperation = operation({
  method: "PATCH",
  path: "/notes/{id}",
  tag,
  summary: "Edit a note, based on the version that the analyst read",
  params: id,
  query: nothing,
  body: notes.notePatchSchema,
  answer: notes.noteWithMovesSchema,
});
export const deleteNoteOperation = operation({
  method: "DELETE",
  path: "/notes/{id}",
  tag,
  summary: "Delete a note; it can be restored",
  params: id,
  query: nothing,
  answer: notes.noteItemSchema,
});
export const restoreNoteOperation = operation({
  method: "POST",
  path: "/notes/{id}/restore",
  tag,
  summary: "Restore a deleted note",
  params: id,
  query: nothing,
  answer: notes.noteItemSchema,
});
export const listRevisionsOperation = operation({
  method: "GET",
  path: "/notes/{id}/revisions",
  tag,
  summary: "The versions of a note's text, newest first",
  params: id,
  query: pageQuerySchema,
  answer: pageSchemaOf(notes.noteRevisionSchema),
});
