import { expect, test } from "vitest";
import { newestNotePerTheme } from "./board-notes";
import { db } from "./client";

const body = (n: number) => `Note ${n}`;

/** Two themes and a voided one, each with a note for each of `days`; the last of the first theme is deleted. */
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

test("a theme's newest note and its count are the same as things stand and as of this instant", async () => {
  const [optics, memory] = await makeBoard(["2025-01-03", "2025-01-07", "2025-01-07", "2025-01-09"]);
  const byTheme = async (asOf: string, until: Date | null) => {
    const rows = await newestNotePerTheme(asOf, until);
    return new Map(
      rows.map(({ themeId, count, body, observedOn }) => [themeId, { count, body, observedOn }]),
    );
  };
  const inAnHour = new Date(Date.now() + 3_600_000);
  // Of two notes of one day the one typed later is the newest.
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
