import { expect, test } from "vitest";
import { createNote, deleteNote, editNote } from "@/lib/notes/mutations";
import { contextVia } from "@/lib/session";
import { seedBoard } from "@/prisma/seed/seed-board";
import { newestNotePerTheme, selectEvidence } from "./board-notes";
import { db } from "./client";
import { groupedWrite } from "./grouped-write";
import { insertNote } from "./note-writer";

const body = (n: number) => `Note ${n}`;

/**
 * Creates two themes and a voided one, each with a note on each of `days`, and deletes the last note of the first
 * theme.
 */
async function makeBoard(days: readonly string[]): Promise<string[]> {
  const { id: analystId } = await db.analyst.create({ data: { handle: "li", name: "Li" } });
  const theme = { level: "sector", source: "analyst", callDay: "2025-01-02", analystId };
  const ids: string[] = [];
  for (const [ordinal, slug] of ["optics", "memory", "voided"].entries()) {
    const voidedAt = slug === "voided" ? new Date() : null;
    const { id } = await db.theme.create({ data: { ...theme, slug, nameEn: slug, ordinal, voidedAt } });
    ids.push(id);
    for (const [n, observedOn] of days.entries()) {
      const text = { analystId, kind: "risk", body: body(n), observedOn };
      const note = { ...text, themeId: id, version: 1, updatedAt: new Date() };
      const revisions = { create: { ...text, version: 1, searchText: body(n), createdAt: new Date() } };
      const { id: noteId } = await db.note.create({ data: { ...note, revisions } });
      if (slug !== "optics" || n < days.length - 1) continue;
      const deletedAt = new Date();
      await db.note.update({ where: { id: noteId }, data: { deletedAt } });
      await db.noteDeletion.create({ data: { noteId, deletedAt } });
    }
  }
  return ids;
}

const inAnHour = new Date(Date.now() + 3_600_000);

test("a theme's newest note and its count are the same read now and read as of this instant", async () => {
  const [optics, memory] = await makeBoard(["2025-01-03", "2025-01-07", "2025-01-07", "2025-01-09"]);
  const byTheme = async (asOf: string, until: Date | null) => {
    const rows = await newestNotePerTheme(asOf, until);
    return new Map(
      rows.map(({ themeId, count, body, observedOn }) => [themeId, { count, body, observedOn }]),
    );
  };
  // Of two notes of one day the later typed one is the newest.
  const expected = new Map([
    [optics, { count: 3, body: body(2), observedOn: "2025-01-07" }],
    [memory, { count: 4, body: body(3), observedOn: "2025-01-09" }],
  ]);
  expect(await byTheme("2025-02-04", null)).toEqual(expected);
  expect(await byTheme("2025-02-04", inAnHour)).toEqual(expected);
  expect(await byTheme("2025-01-02", null)).toEqual(new Map());
  expect((await byTheme("2025-01-07", null)).get(memory!)).toEqual({
    ...{ count: 3, body: body(2), observedOn: "2025-01-07" },
  });
});

test("the evidence is the same read now and read as of this instant: edited, dropped, deleted", async () => {
  await seedBoard("2025-07-01");
  const [one, two] = await db.claim.findMany({ take: 2, select: { id: true } });
  const context = await contextVia("script");
  const supports = (claimId: string) => ({ claimId, bearing: "supports" as const, weight: 1 });
  const text = { kind: "risk" as const, tickers: [], tags: [] };
  const add = async (body: string, observedOn: string, claims: { id: string }[]) => {
    const evidence = claims.map(({ id }) => supports(id));
    const note = await createNote("optical-modules", { ...text, body, observedOn, evidence }, context);
    if (!note.ok) throw new Error(note.code);
    return note.value.id;
  };
  const edited = await add("edited", "2025-03-03", [one!]);
  const dropped = await add("dropped", "2025-03-04", [one!, two!]);
  const deleted = await add("deleted", "2025-03-05", [one!]);
  await add("of a later day", "2025-06-30", [one!]);
  await editNote(edited, { version: 1, body: "moved", observedOn: "2025-03-06" }, context);
  await editNote(dropped, { version: 1, evidence: [{ ...supports(two!.id), weight: 3 }] }, context);
  await deleteNote(deleted, context);

  const now = await selectEvidence("2025-03-31", null);
  expect(now.map(({ body, claimId, weight }) => ({ body, claimId, weight }))).toEqual([
    { body: "moved", claimId: one!.id, weight: 1 },
    { body: "dropped", claimId: two!.id, weight: 3 },
  ]);
  expect(await selectEvidence("2025-03-31", inAnHour)).toEqual(now);
});

test("notes written in one go have distinct ids that sort in the order of writing", async () => {
  const { id: themeId } = await db.theme.findFirstOrThrow({ where: { slug: "optical-modules" } });
  const text = { kind: "risk", body: "x", observedOn: "2025-03-03", searchText: "x" };
  const nothing = { tickers: new Map<string, boolean>(), newTickers: [], tags: [], evidence: [] };
  const context = await contextVia("script");
  const ids = await groupedWrite((connection) =>
    Array.from({ length: 2_000 }, () => insertNote(connection, text, nothing, themeId, context).id),
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});
