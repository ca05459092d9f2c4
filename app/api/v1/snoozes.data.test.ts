import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import type { NeedsLookAnswer, SnoozeItem } from "@/lib/board/schema";
import { call } from "@/lib/http/testing/call";
import { GET as needsLook } from "./needs-look/route";
import { DELETE as endSnooze } from "./needs-look/snoozes/[id]/route";
import { POST as snooze } from "./needs-look/snoozes/route";
import { POST as addNote } from "./themes/[slug]/notes/route";
import { POST as createTheme } from "./themes/route";

vi.mock("@/lib/clock", () => ({ now: vi.fn() }));

beginWithSeededBoard();

const on = (day: string) => vi.mocked(now).mockReturnValue(new Date(`${day}T04:00:00Z`));
const looksOf = async (query = "") => (await call<NeedsLookAnswer>(needsLook, { query })).body;
const put = (json: object) => call<SnoozeItem>(snooze, { json });
const back = (id: string) => call<SnoozeItem>(endSnooze, { method: "DELETE", params: { id } });
const snoozedSlugs = async (query = "") =>
  (await looksOf(query)).items.filter((look) => look.snooze !== null).map(({ theme }) => theme.slug);

/** A theme of which only a note is missing. */
const NO_NOTES = { theme: "quiet", kind: "no_notes" };

beforeAll(async () => {
  on("2025-09-17");
  await call(createTheme, { json: { nameEn: "Quiet", callDay: "2025-02-04" } });
});
beforeEach(async () => {
  on("2025-09-17");
  for (const { snooze } of (await looksOf()).items) if (snooze) await back(snooze.id);
});

it("a snoozed item stays in the answer, marked, and leaves the counts", async () => {
  const before = await looksOf();
  expect(before.counts.snoozed).toBe(0);
  const { status, body } = await put({ ...NO_NOTES, until: "2025-09-24" });
  expect([status, body]).toEqual([
    201,
    { ...NO_NOTES, id: expect.any(String) as string, ticker: null, day: "2025-09-17", until: "2025-09-24" },
  ]);
  const after = await looksOf();
  expect(after.total).toBe(before.total);
  expect(after.counts).toEqual({ ...before.counts, notes: before.counts.notes - 1, snoozed: 1 });
  expect(after.items.find((each) => each.snooze)?.snooze).toEqual({
    ...{ id: body.id, day: "2025-09-17", until: "2025-09-24" },
  });
});

it("the counts of the groups add up to the items that aren't snoozed", async () => {
  const { items, counts, total } = await looksOf();
  const { status, evidence, prices, notes, snoozed } = counts;
  expect(status + evidence + prices + notes + snoozed).toBe(total);
  expect(items.filter(({ group }) => group === "notes")).toHaveLength(notes);
});

it("comes back on its day, and when the analyst brings it back", async () => {
  const { body } = await put({ ...NO_NOTES, until: "2025-09-24" });
  on("2025-09-23");
  expect(await snoozedSlugs()).toEqual([NO_NOTES.theme]);
  on("2025-09-24");
  expect(await snoozedSlugs()).toEqual([]);
  on("2025-09-18");
  expect((await back(body.id)).body).toEqual(body);
  expect(await snoozedSlugs()).toEqual([]);
  expect((await back(body.id)).status).toBe(404);
});

it("put off twice, as in two windows, it comes back at once, and the newer day counts", async () => {
  const first = (await put({ ...NO_NOTES, until: "2025-09-24" })).body;
  const second = (await put({ ...NO_NOTES, until: "2025-10-17" })).body;
  const snoozed = (await looksOf()).items.filter(({ snooze }) => snooze !== null);
  expect(snoozed.map(({ snooze }) => snooze)).toEqual([
    { id: second.id, day: "2025-09-17", until: "2025-10-17" },
  ]);
  expect((await back(first.id)).status).toBe(404);
  expect((await back(second.id)).status).toBe(200);
  expect(await snoozedSlugs()).toEqual([]);
});

it("two writes at once leave one snooze", async () => {
  await Promise.all([put(NO_NOTES), put(NO_NOTES)]);
  const [look] = (await looksOf()).items.filter(({ snooze }) => snooze !== null);
  await back(look!.snooze!.id);
  expect(await snoozedSlugs()).toEqual([]);
});

it("an item that only another benchmark has is put off in its view", async () => {
  const benchmark = "HSTECH.HK";
  const query = `?benchmark=${benchmark}`;
  const late = { ticker: { symbol: benchmark }, day: { gt: "2025-08-15" } };
  await db.priceBar.deleteMany({ where: late });
  await db.priceSeries.updateMany({ where: { ticker: late.ticker }, data: { lastDay: "2025-08-15" } });
  const look = (await looksOf(query)).items.find(({ reasons }) => reasons[0]?.kind === "stale_benchmark");
  const item = { theme: look!.theme.slug, ticker: benchmark, kind: "stale_benchmark" };
  expect((await put(item)).status).toBe(404);
  expect((await put({ ...item, benchmark })).status).toBe(201);
  expect(await snoozedSlugs(query)).toEqual([item.theme]);
  expect((await put({ ...item, benchmark: "nothing" })).body).toMatchObject({
    fields: { benchmark: "unknown_symbol" },
  });
});

it("a past day shows what was snoozed then", async () => {
  const { body } = await put(NO_NOTES);
  on("2025-09-19");
  await back(body.id);
  on("2025-09-22");
  expect(await snoozedSlugs("?asOf=2025-09-16")).toEqual([]);
  expect(await snoozedSlugs("?asOf=2025-09-18")).toEqual([NO_NOTES.theme]);
  expect(await snoozedSlugs("?asOf=2025-09-19")).toEqual([]);
});

it("comes back when a reason is new: evidence against it", async () => {
  const slug = "edge-computing";
  const look = (await looksOf()).items.find(({ theme, ticker }) => theme.slug === slug && !ticker)!;
  await put({ theme: slug, kind: look.reasons[0]!.kind });
  expect(await snoozedSlugs()).toContain(slug);
  const claim = await db.claimTheme.findFirstOrThrow({ where: { theme: { slug } } });
  const evidence = [{ claimId: claim.claimId, bearing: "contradicts", weight: 3 }];
  const json = { kind: "risk", body: "Orders fell", observedOn: "2025-09-17", evidence };
  expect((await call(addNote, { params: { slug }, json })).status).toBe(201);
  expect(await snoozedSlugs()).not.toContain(slug);
});

it.each([
  [{ ...NO_NOTES, until: "2025-09-17" }, 422, { until: "day_not_later" }],
  [{ ...NO_NOTES, kind: "stale_benchmark" }, 404, undefined],
  [{ ...NO_NOTES, theme: "nowhere" }, 404, undefined],
  [{ ...NO_NOTES, ticker: "300308.SZ" }, 404, undefined],
  [{ theme: NO_NOTES.theme, kind: "boredom" }, 422, { kind: "not_allowed" }],
])("%j is refused", async (json, status, fields) => {
  const answer = await call<{ fields?: object }>(snooze, { json });
  expect([answer.status, answer.body.fields]).toEqual([status, fields]);
});

it("another analyst's items are untouched", async () => {
  await put(NO_NOTES);
  const other = await db.analyst.create({ data: { handle: "other", name: "Other" } });
  await db.snooze.updateMany({ data: { analystId: other.id } });
  expect(await snoozedSlugs()).toEqual([]);
});

it("both writes are in the audit", async () => {
  const { body } = await put(NO_NOTES);
  await back(body.id);
  const events = await db.auditEvent.findMany({ where: { subjectId: body.id }, orderBy: { id: "asc" } });
  expect(events.map(({ action }) => action)).toEqual(["snooze.add", "snooze.end"]);
  expect(JSON.parse(events[0]!.after!)).toMatchObject({ theme: NO_NOTES.theme, day: "2025-09-17" });
});
