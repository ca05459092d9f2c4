import { expect, it, vi } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import type { LookItem, NeedsLookAnswer } from "@/lib/board/schema";
import { call } from "@/lib/http/testing/call";
import type { DismissalItem } from "@/lib/prices/checks/schema";
import type { ThemesAnswer } from "@/lib/themes/schema";
import { GET as needsLook } from "./needs-look/route";
import { DELETE as restoreMove } from "./price-dismissals/[id]/route";
import { POST as dismissMove } from "./price-dismissals/route";
import { POST as importPrices } from "./price-imports/route";
import { POST as addNote } from "./themes/[slug]/notes/route";
import { POST as watch } from "./themes/[slug]/watches/route";
import { GET as list, POST as createTheme } from "./themes/route";

vi.mock("@/lib/clock", () => ({ now: () => new Date("2025-09-17T04:00:00Z") }));

beginWithSeededBoard();

const looksOf = async (query = "") => (await call<NeedsLookAnswer>(needsLook, { query })).body;
const isOf =
  (slug: string) =>
  ({ theme, ticker }: LookItem) =>
    theme.slug === slug && ticker === null;

it("every subtheme of the seed lacks a note; one that gets a note doesn't", async () => {
  const board = (await call<ThemesAnswer>(list)).body;
  const { items, ...head } = await looksOf();
  expect(head).toMatchObject({
    asOf: board.asOf,
    priceDay: board.priceDay,
    base: "first_close",
    nextCursor: null,
  });
  expect(head.total).toBe(items.length);
  const silent = items.filter(({ reasons }) => reasons.some(({ kind }) => kind === "no_notes"));
  const subthemes = board.items.filter(({ level }) => level === "subtheme").map(({ slug }) => slug);
  expect(silent.map(({ theme }) => theme.slug).sort()).toEqual(subthemes.sort());

  const json = { kind: "observation", body: "seen", observedOn: "2025-09-16" };
  await call(addNote, { params: { slug: "operators" }, json });
  const kinds = (await looksOf()).items.find(isOf("operators"))?.reasons.map(({ kind }) => kind) ?? [];
  expect(kinds).not.toContain("no_notes");
  // On the day before the note there was none
  expect((await looksOf("?asOf=2025-09-15")).items.filter(isOf("operators"))).toHaveLength(1);
});

it("off track has the numbers of the status, independent of the view's benchmark", async () => {
  const query = "?asOf=2025-04-15";
  const off = (await call<ThemesAnswer>(list, { query })).body.items.filter(
    ({ status, market }) => status === "off_track" && market === "behind",
  );
  expect(off.length).toBeGreaterThan(0);
  for (const view of [query, `${query}&benchmark=HSI.HK&base=last_close`]) {
    const { items } = await looksOf(view);
    for (const { slug, statusExcess: excess, statusRelative: relative } of off)
      expect(items.find(isOf(slug))?.reasons[0]).toEqual({ kind: "off_track", excess, relative });
  }
});

it("a return with a suspected move comes first, until the move is dismissed", async () => {
  await call(createTheme, { json: { nameEn: "cars", callDay: "2025-08-04" } });
  await call(watch, { params: { slug: "cars" }, json: { symbol: "002594.SZ", addedOn: "2025-08-04" } });
  const answer = await call(importPrices, {
    query: "?symbol=002594.SZ&adjustment=none",
    body: "Date,Close\n2025-08-04,100\n2025-08-05,100\n2025-09-01,100\n2025-09-15,100\n2025-09-16,31.43\n",
    headers: { "content-type": "text/csv" },
  });
  expect(answer.status).toBe(201);
  const first = async (query = "") => (await looksOf(query)).items.find(isOf("cars"));
  const suspected = { kind: "suspected", symbols: ["002594.SZ"] };
  expect((await first())?.reasons[0]).toEqual(suspected);
  expect((await looksOf()).items[0]?.theme.slug).toBe("cars");
  expect((await first("?asOf=2025-09-15"))?.reasons).not.toContainEqual(suspected);

  const json = { symbol: "002594.SZ", day: "2025-09-16", code: "beyond_limit" };
  const { body } = await call<DismissalItem>(dismissMove, { json });
  expect((await first())?.reasons).not.toContainEqual(suspected);
  await call(restoreMove, { method: "DELETE", params: { id: body.id } });
  expect((await first())?.reasons[0]).toEqual(suspected);
});

it("is paged like any list, and complete without a limit", async () => {
  const all = await looksOf();
  const page = await looksOf("?limit=2");
  expect(page).toMatchObject({ total: all.total, items: all.items.slice(0, 2) });
  const next = await looksOf(`?limit=2&cursor=${page.nextCursor}`);
  expect(next.items).toEqual(all.items.slice(2, 4));
});
