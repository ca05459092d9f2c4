import { expect, it, vi } from "vitest";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { call } from "@/lib/http/testing/call";
import { DELETE as deleteNote } from "./notes/[id]/route";
import { PATCH as patchSettings } from "./settings/route";
import { GET as listThemeNotes, POST as addNote } from "./themes/[slug]/notes/route";
import { GET as getTheme, PATCH as patchTheme } from "./themes/[slug]/route";
import { POST as addWatch } from "./themes/[slug]/watches/route";
import { GET as listWatchlist } from "./watchlist/route";

const NOW = new Date("2025-09-17T04:00:00Z");
vi.mock("@/lib/clock", () => ({ now: vi.fn(() => new Date("2025-09-17T04:00:00Z")) }));

beginWithSeededBoard();

const params = { slug: "optical-modules" };
const note = { kind: "risk", body: "Prices may fall", observedOn: "2025-03-03" };
const FROM_A_SCREEN = { "sec-fetch-site": "same-origin" };

/** Returns the newest event of an action, with its author. */
const newest = (action: string) =>
  db.auditEvent.findFirstOrThrow({ where: { action }, include: { analyst: true }, orderBy: { id: "desc" } });

it.each([
  ["watch.add", () => call(addWatch, { params, json: { symbol: "NVDA" } })],
  ["theme.change", () => call(patchTheme, { method: "PATCH", params, json: { nameEn: "Optics" } })],
  ["settings.change", () => call(patchSettings, { method: "PATCH", json: { theme: "dark" } })],
  ["note.add", () => call(addNote, { params, json: note })],
])("%s has its author, the time of the request, and a script as origin", async (action, write) => {
  expect((await write()).status).toBeLessThan(300);
  const { analyst, at, via } = await newest(action);
  expect([analyst.handle, at, via]).toEqual(["local", NOW, "script"]);
});

it.each([
  ["a theme", () => call(getTheme, { params, query: "?asOf=2025-06-02" })],
  ["notes", () => call(listThemeNotes, { params, query: "?asOf=2025-06-02" })],
  ["the watchlist", () => call(listWatchlist)],
  ["a new watch", () => call(addWatch, { params, json: { symbol: "AMD" } })],
  ["a new note", () => call(addNote, { params, json: note })],
  ["a renamed theme", () => call(patchTheme, { method: "PATCH", params, json: { nameEn: "Modules" } })],
])("a request for %s reads the clock once, so that midnight never falls inside it", async (_, ask) => {
  vi.mocked(now).mockClear();
  expect((await ask()).status).toBeLessThan(300);
  expect(now).toHaveBeenCalledTimes(1);
});

it("a browser's write has the origin from the browser's headers", async () => {
  for (const headers of [FROM_A_SCREEN, { origin: "http://127.0.0.1:3000" }]) {
    await call(addNote, { params, json: note, headers });
    expect((await newest("note.add")).via).toBe("browser");
    await call(addNote, { params, json: note });
  }
});

it("the seed's writes have the seed as origin", async () => {
  expect((await newest("report.accept")).via).toBe("seed");
});

it("a note deleted twice has a single event", async () => {
  const { body } = await call<{ id: string }>(addNote, { params, json: note });
  const remove = () => call(deleteNote, { method: "DELETE", params: { id: body.id } });
  await Promise.all([remove(), remove()]);
  const events = await db.auditEvent.findMany({ where: { subjectId: body.id }, orderBy: { id: "asc" } });
  expect(events.map(({ action }) => action)).toEqual(["note.add", "note.delete"]);
});
