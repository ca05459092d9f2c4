import { z } from "zod";
import { pageOf, pageQuery, slugField } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as notes from "@/lib/notes/schema";

const slug = z.object({ slug: slugField });
const id = z.object({ id: z.string().min(1).max(64) });
const nothing = z.object({});
const tag = "notes";

export const addNote = operation({
  method: "POST",
  path: "/themes/{slug}/notes",
  tag,
  summary: "Add a note to a theme",
  params: slug,
  query: nothing,
  body: notes.noteInput,
  answer: notes.noteWithMoves,
  status: 201,
});
export const listThemeNotes = operation({
  method: "GET",
  path: "/themes/{slug}/notes",
  tag,
  summary: "A theme's notes, newest first",
  params: slug,
  query: notes.themeNotesQuery,
  answer: pageOf(notes.noteItem),
});
export const listNotes = operation({
  method: "GET",
  path: "/notes",
  tag,
  summary: "Every note, newest first, searched and filtered",
  params: nothing,
  query: notes.notesQuery,
  answer: notes.notesAnswer,
});
export const getNote = operation({
  method: "GET",
  path: "/notes/{id}",
  tag,
  summary: "One note",
  params: id,
  query: nothing,
  answer: notes.noteWithMoves,
});
export const editNote = operation({
  method: "PATCH",
  path: "/notes/{id}",
  tag,
  summary: "Edit a note from the version named",
  params: id,
  query: nothing,
  body: notes.notePatch,
  answer: notes.noteWithMoves,
});
export const deleteNote = operation({
  method: "DELETE",
  path: "/notes/{id}",
  tag,
  summary: "Delete a note; it can be restored",
  params: id,
  query: nothing,
  answer: notes.noteItem,
});
export const restoreNote = operation({
  method: "POST",
  path: "/notes/{id}/restore",
  tag,
  summary: "Take a deletion back",
  params: id,
  query: nothing,
  answer: notes.noteItem,
});
export const listRevisions = operation({
  method: "GET",
  path: "/notes/{id}/revisions",
  tag,
  summary: "Every text a note has had, newest first",
  params: id,
  query: pageQuery,
  answer: pageOf(notes.noteRevision),
});
