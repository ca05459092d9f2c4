import { beforeAll, describe, expect, it } from "vitest";
import { contextVia } from "@/lib/session";
import { call } from "@/lib/http/testing/call";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { readNoteFacets } from "@/lib/notes/data";
import type { Note, NoteRevision, NoteWithMoves } from "@/lib/notes/schema";
import type { ReportDetail } from "@/lib/reports/schema";
import { GET as claimAt } from "./claims/[id]/route";
import { POST as restore } from "./notes/[id]/restore/route";
import { GET as revisions } from "./notes/[id]/revisions/route";
import { DELETE as remove, GET as read, PATCH as edit } from "./notes/[id]/route";
import { GET as list } from "./notes/route";
import { GET as report } from "./reports/[slug]/route";
import { GET as board, POST as addTheme } from "./themes/route";
import { PATCH as changeTheme } from "./themes/[slug]/route";
import { GET as ofTheme, POST as add } from "./themes/[slug]/notes/route";

beginWithSeededBoard();

const optical = { slug: "optical-modules" };
const draft = { kind: "observation", body: "Orders raised", observedOn: "2025-03-03" };

async function addNote(more: object = {}, params = optical): Promise<NoteWithMoves> {
  const answer = await call<NoteWithMoves>(add, { params, json: { ...draft, ...more } });
  expect(answer.status).toBe(201);
  return answer.body;
}

const search = (query: string) =>
  call<{ items: Note[]; nextCursor: string | null }>(list, { query: `?${query}` });

describe("a note", () => {
  it("stores its text verbatim, with its tickers, tags and evidence", async () => {
    const claim = await db.claim.findFirstOrThrow({ where: { kind: "insight" } });
    const body = "# 需求\n\nline one\nline two, $300308 and $NVDA, not $100\n  ";
    const note = await addNote({
      body,
      tags: ["CapEx", "capex"],
      tickers: ["0700.HK"],
      evidence: [{ claimId: claim.id, bearing: "supports", weight: 2 }],
    });
    expect(note).toMatchObject({
      theme: "optical-modules",
      body,
      version: 1,
      author: "local",
      tickers: ["00700.HK", "300308.SZ", "NVDA.US"],
      tags: ["capex"],
      evidence: [{ claimId: claim.id, bearing: "supports", weight: 2, claimText: claim.text }],
      recordedLater: false,
      deletedAt: null,
    });
    expect((await call<Note>(read, { params: { id: note.id } })).body).toEqual(note);
  });

  it("keeps every earlier version with its tickers, tags and evidence", async () => {
    const note = await addNote({ body: "first", tags: ["a"], tickers: ["300502.SZ"] });
    const edited = await call<Note>(edit, {
      method: "PATCH",
      params: { id: note.id },
      json: { version: 1, body: "second $002281", tags: ["b"] },
    });
    expect(edited.body).toMatchObject({
      version: 2,
      body: "second $002281",
      tags: ["b"],
      tickers: ["002281.SZ", "300502.SZ"],
    });
    const texts = await call<{ items: NoteRevision[] }>(revisions, { params: { id: note.id } });
    expect(
      texts.body.items.map(({ version, body, tags, tickers }) => ({ version, body, tags, tickers })),
    ).toEqual([
      { version: 2, body: "second $002281", tags: ["b"], tickers: ["002281.SZ", "300502.SZ"] },
      { version: 1, body: "first", tags: ["a"], tickers: ["300502.SZ"] },
    ]);
  });

  it("gets no new version from an unchanged edit", async () => {
    const about = { kind: "risk", body: "see $300308", tickers: ["300502", "002281"], tags: ["Capex", "AI"] };
    const note = await addNote(about);
    const patch = (json: object) =>
      call<Note>(edit, { method: "PATCH", params: { id: note.id }, json: { version: 1, ...json } });
    for (const json of [{}, about, { tags: ["ai", "capex"], tickers: ["002281", "300502"] }])
      expect((await patch(json)).body).toEqual(note);
    const texts = await call<{ items: NoteRevision[] }>(revisions, { params: { id: note.id } });
    expect(texts.body.items).toHaveLength(1);
    expect((await patch({ tickers: ["300308", "300502", "002281"] })).body.version).toBe(2); // selected now, not only mentioned
  });

  it("keeps a selected ticker that the text no longer mentions, but not a formerly mentioned one", async () => {
    const about = { body: "see $300308 and $NVDA", tickers: ["300308"] };
    const { id } = await addNote(about);
    const patch = async (json: object) =>
      (await call<Note>(edit, { method: "PATCH", params: { id }, json })).body.tickers;
    expect(await patch({ version: 1, body: "no mention now" })).toEqual(["300308.SZ"]);
    expect(await patch({ version: 2, kind: "risk" })).toEqual(["300308.SZ"]);
    expect(await patch({ version: 3, tickers: [], body: "again $300308" })).toEqual(["300308.SZ"]);
    expect(await patch({ version: 4, body: "no mention now" })).toEqual([]);
    const texts = await call<{ items: NoteRevision[] }>(revisions, { params: { id } });
    expect(texts.body.items.map(({ tickers }) => tickers.length)).toEqual([0, 1, 1, 1, 2]);
  });

  it("without a stored selection keeps the tickers that its text doesn't mention", async () => {
    const { id } = await addNote({ body: "see $300308", tickers: ["NVDA"] });
    await db.noteTicker.updateMany({ where: { noteId: id }, data: { chosen: false } });
    const json = { version: 1, body: "no mention now" };
    const edited = await call<Note>(edit, { method: "PATCH", params: { id }, json });
    expect(edited.body.tickers).toEqual(["NVDA.US"]);
  });

  it("lists its versions in pages", async () => {
    const { id } = await addNote({ body: "1" });
    for (const version of [1, 2, 3, 4])
      await call(edit, { method: "PATCH", params: { id }, json: { version, body: `${version + 1}` } });
    const seen: string[][] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const query: string = `?limit=2&cursor=${cursor}`;
      const page = await call<{ items: NoteRevision[]; nextCursor: string | null }>(revisions, {
        params: { id },
        query,
      });
      seen.push(page.body.items.map(({ body }) => body));
      cursor = page.body.nextCursor;
    }
    expect(seen).toEqual([["5", "4"], ["3", "2"], ["1"]]);
    expect((await call(revisions, { params: { id: "none" } })).status).toBe(404);
  });

  it("refuses the second of two edits of one version, with the first one's text", async () => {
    const note = await addNote({ body: "base" });
    const patch = (body: string) =>
      call<Note>(edit, { method: "PATCH", params: { id: note.id }, json: { version: 1, body } });
    const both = await Promise.all([patch("mine"), patch("yours")]);
    const [won] = both.filter((answer) => answer.status === 200);
    const [lost] = both.filter((answer) => answer.status === 409);
    expect(lost?.body).toMatchObject({
      code: "edit_conflict",
      current: { version: 2, body: won?.body.body },
    });
    expect((await call<Note>(read, { params: { id: note.id } })).body.body).toBe(won?.body.body);
  });

  it("is hidden by a deletion and shown again after a restore", async () => {
    const { moves, ...note } = await addNote({ body: "to be deleted" });
    expect(moves).toEqual([]);
    const at = { params: { id: note.id } };
    expect((await call(remove, { ...at, method: "DELETE" })).status).toBe(200);
    expect((await call(read, at)).status).toBe(404);
    expect((await search("q=to be deleted")).body.items).toEqual([]);
    const [gone] = (await search("q=to be deleted&deleted=1")).body.items;
    expect(gone).toEqual({ ...note, deletedAt: expect.any(String) as string });
    expect((await call<Note>(restore, { ...at, method: "POST" })).body).toMatchObject({
      id: note.id,
      body: "to be deleted",
    });
    expect((await search("q=to be deleted")).body.items).toHaveLength(1);
  });
});

describe("finding notes", () => {
  it.each([
    ["q=光模块需求", ["上调光模块需求预期"]],
    ["q=100%25", ["utilisation at 100% again"]],
    ["q=under_score", ["an under_score"]],
    ["q=UTILISATION", ["utilisation at 100% again"]],
    ["q=ai服务器1.6t", ["ＡＩ服务\u200b器１.６Ｔ"]],
    ["q=Ａ\u2060Ｉ服务器", ["ＡＩ服务\u200b器１.６Ｔ"]],
    ["q=margin-tag", ["an under_score"]],
    ["tag=Margin-Tag", ["an under_score"]],
    ["ticker=688111&kind=earnings", ["quarter of $688111"]],
    ["kind=earnings&from=2025-04-02&to=2025-04-02", ["quarter of $688111"]],
    ["theme=media&kind=earnings", []],
    ["author=nobody", []],
    ["ticker=ZZZZ", []],
  ])("by %s", async (query, bodies) => {
    const found = await search(query);
    expect(found.body.items.map((note) => note.body)).toEqual(bodies);
  });

  beforeAll(async () => {
    await addNote({ body: "上调光模块需求预期" });
    await addNote({ body: "utilisation at 100% again" });
    await addNote({ body: "ＡＩ服务\u200b器１.６Ｔ" });
    await addNote({ body: "an under_score", tags: ["margin-tag"] });
    await addNote({ body: "quarter of $688111", kind: "earnings", observedOn: "2025-04-02" });
  });

  it("by an ambiguous ticker is refused with the candidates", async () => {
    expect(await search("ticker=000300")).toMatchObject({
      status: 422,
      body: {
        code: "ambiguous_symbol",
        fields: { ticker: "ambiguous_symbol" },
        candidates: [{ symbol: "000300.SH" }, { symbol: "000300.SZ" }],
      },
    });
  });

  it.each(["x", "W10x", "bm90IGpzb24"])(
    "refuses the cursor %s, which no response contained",
    async (cursor) => {
      const answer = await search(`cursor=${cursor}`);
      expect(answer).toMatchObject({ status: 422, body: { code: "invalid", fields: { cursor: "invalid" } } });
    },
  );

  it("lists all of them in pages, newest first, each once", async () => {
    const seen: Note[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof search>> = await search(
        `limit=3${cursor ? `&cursor=${cursor}` : ""}`,
      );
      seen.push(...page.body.items);
      cursor = page.body.nextCursor;
    } while (cursor);
    expect(seen.length).toBe(await db.note.count({ where: { deletedAt: null } }));
    expect(new Set(seen.map((note) => note.id)).size).toBe(seen.length);
    const days = seen.map((note) => note.observedOn);
    expect(days).toEqual([...days].sort().reverse());
  });

  it("in a sector includes its subthemes on request", async () => {
    const own = await call<{ items: Note[] }>(ofTheme, { params: { slug: "communication" } });
    const family = await call<{ items: Note[] }>(ofTheme, {
      params: { slug: "communication" },
      query: "?subthemes=1",
    });
    expect(own.body.items).toEqual([]);
    expect(family.body.items.length).toBeGreaterThan(3);
  });
});

describe("as of a day", () => {
  it("shows the text of that day, a deletion from its own day on, and a flag on notes entered later", async () => {
    const edited = await addNote({ body: "as first typed", observedOn: "2025-02-10" });
    const deleted = await addNote({ body: "deleted later", observedOn: "2025-02-10" });
    const late = await addNote({ body: "typed later", observedOn: "2025-02-11" });
    const lateDeleted = await addNote({ body: "typed later and deleted", observedOn: "2025-02-11" });
    await call(edit, {
      method: "PATCH",
      params: { id: edited.id },
      json: { version: 1, body: "as edited since" },
    });
    for (const { id } of [deleted, lateDeleted]) await call(remove, { method: "DELETE", params: { id } });
    // The clock can't be set back, so the rows are changed: the first two were entered on 12 February 2025.
    for (const { id } of [edited, deleted]) {
      const typed = new Date("2025-02-12T02:00:00Z");
      await db.note.update({ where: { id }, data: { createdAt: typed } });
      await db.noteRevision.update({
        where: { noteId_version: { noteId: id, version: 1 } },
        data: { createdAt: typed },
      });
    }
    const on = async (day: string) =>
      (await search(`asOf=${day}&to=2025-02-28`)).body.items.map(({ body, recordedLater }) => ({
        body,
        recordedLater,
      }));
    expect(await on("2025-02-20")).toEqual([
      { body: "typed later", recordedLater: true },
      { body: "deleted later", recordedLater: false },
      { body: "as first typed", recordedLater: false },
    ]);
    expect(await on("2025-02-09")).toEqual([]);
    const now = (await search("to=2025-02-28")).body.items.map((note) => note.body);
    expect(now).toEqual([late.body, "as edited since"]);
  });

  it("shows the theme names of that day in notes, reports and filters", async () => {
    const made = await call<{ slug: string }>(addTheme, {
      json: { nameEn: "Old name", nameZh: "旧名", callDay: "2025-02-10" },
    });
    const params = { slug: made.body.slug };
    await addNote({ body: "under the old name", observedOn: "2025-02-11" }, params);
    const reported = await db.report.findFirstOrThrow({
      include: { recommendations: { include: { theme: true }, where: { theme: { voidedAt: null } } } },
    });
    const theme = reported.recommendations[0]!.theme;
    for (const slug of [params.slug, theme.slug])
      await call(changeTheme, {
        method: "PATCH",
        params: { slug },
        json: { nameEn: `New ${slug}`, nameZh: null },
      });

    const names = async (query: string) => ({
      listed: (await search(`q=under the old name${query}`)).body.items.map((note) => note.themeNameEn),
      ofTheme: (
        await call<{ items: Note[] }>(ofTheme, { params, query: `?${query.slice(1)}` })
      ).body.items.map((note) => note.themeNameZh),
      report: (
        await call<ReportDetail>(report, { params: { slug: reported.slug }, query: `?${query.slice(1)}` })
      ).body.themes.find((each) => each.slug === theme.slug)?.nameEn,
      facets: (
        await readNoteFacets(query ? { asOf: "2025-03-03" } : {}, await contextVia("script"))
      ).themes.find((each) => each.slug === params.slug)?.nameEn,
    });
    expect(await names("&asOf=2025-03-03")).toEqual({
      listed: ["Old name"],
      ofTheme: ["旧名"],
      report: theme.nameEn,
      facets: "Old name",
    });
    expect(await names("")).toEqual({
      listed: [`New ${params.slug}`],
      ofTheme: [null],
      report: `New ${theme.slug}`,
      facets: `New ${params.slug}`,
    });
  });

  it("shows a deleted and restored note only on the days outside its deletion", async () => {
    const { id } = await addNote({ body: "away for a week", observedOn: "2025-02-12" });
    await call(remove, { method: "DELETE", params: { id } });
    await call(restore, { method: "POST", params: { id } });
    // The clock can't be set back, so the rows are changed: entered on the 12th, deleted on the 14th, restored on the
    // 21st.
    const at = (day: string) => new Date(`${day}T02:00:00Z`);
    await db.note.update({ where: { id }, data: { createdAt: at("2025-02-12") } });
    await db.noteDeletion.updateMany({
      where: { noteId: id },
      data: { deletedAt: at("2025-02-14"), restoredAt: at("2025-02-21") },
    });
    const stands = async (day: string) =>
      (await search(`asOf=${day}&q=away for a week`)).body.items.length === 1;
    const days = ["2025-02-11", "2025-02-12", "2025-02-13", "2025-02-14", "2025-02-20", "2025-02-21"];
    expect(await Promise.all(days.map(stands))).toEqual([false, true, true, false, false, true]);
    expect((await search("q=away for a week")).body.items).toHaveLength(1);
    const away = async (day: string) =>
      (await search(`asOf=${day}&q=away for a week&deleted=1`)).body.items.map((note) => note.deletedAt);
    const since = at("2025-02-14").toISOString();
    expect(await Promise.all(days.map(away))).toEqual([[], [], [], [since], [since], []]);
    expect((await search("q=away for a week&deleted=1")).body.items).toEqual([]);
  });

  it("leaves an earlier board unchanged when notes are added later", async () => {
    const view = async () => (await call(board, { query: "?asOf=2025-06-02" })).body;
    const before = await view();
    const claim = await db.claim.findFirstOrThrow({ where: { kind: "rating" } });
    await addNote({
      observedOn: "2025-06-03",
      evidence: [{ claimId: claim.id, bearing: "contradicts", weight: 3 }],
    });
    expect(await view()).toEqual(before);
    await addNote({
      observedOn: "2025-06-02",
      evidence: [{ claimId: claim.id, bearing: "contradicts", weight: 3 }],
    });
    expect(await view()).not.toEqual(before);
  });

  it("in the future is refused by every list of notes", async () => {
    for (const [handler, params] of [
      [list, {}],
      [ofTheme, optical],
    ] as const) {
      const answer = await call(handler, { params, query: "?asOf=2999-01-01" });
      expect(answer).toMatchObject({ status: 422, body: { fields: { asOf: "day_in_future" } } });
    }
  });
});

describe("views of notes", () => {
  it.each(["?asOf=2999-01-01", "?asOf=2999-01-01&theme=no-such-theme"])(
    "of the future are refused: %s",
    async (query) => {
      expect(await call(list, { query })).toMatchObject({
        status: 422,
        body: { fields: { asOf: "day_in_future" } },
      });
      expect(await call(ofTheme, { params: optical, query })).toMatchObject({ status: 422 });
    },
  );

  it("leave out the notes of a voided theme, and their evidence, until the theme is restored", async () => {
    const own = await call<{ slug: string }>(addTheme, {
      json: { nameEn: "Mistaken", callDay: "2025-03-03" },
    });
    const params = { slug: own.body.slug };
    const claim = await db.claim.findFirstOrThrow({
      where: { themes: { some: { theme: { slug: "operators" } } }, evidence: { none: {} } },
    });
    const note = await addNote(
      { body: "said by mistake", evidence: [{ claimId: claim.id, bearing: "supports", weight: 1 }] },
      params,
    );
    const seen = async () => ({
      notes: (await search("q=said by mistake")).body.items.map(({ id }) => id),
      evidence: (await call<{ evidence: unknown[] }>(claimAt, { params: { id: claim.id } })).body.evidence
        .length,
    });
    expect(await seen()).toEqual({ notes: [note.id], evidence: 1 });
    await call(changeTheme, { method: "PATCH", params, json: { void: true } });
    expect(await seen()).toEqual({ notes: [], evidence: 0 });
    await call(changeTheme, { method: "PATCH", params, json: { void: false } });
    expect(await seen()).toEqual({ notes: [note.id], evidence: 1 });
  });

  it("can't be changed while its theme is voided", async () => {
    const params = {
      slug: (await call<{ slug: string }>(addTheme, { json: { nameEn: "Struck" } })).body.slug,
    };
    const [standing, deleted] = [await addNote({}, params), await addNote({}, params)];
    await call(remove, { method: "DELETE", params: { id: deleted.id } });
    await call(changeTheme, { method: "PATCH", params, json: { void: true } });
    const rows = () =>
      Promise.all([
        db.note.findMany({ where: { id: { in: [standing.id, deleted.id] } }, orderBy: { id: "asc" } }),
        db.noteDeletion.findMany({ where: { noteId: { in: [standing.id, deleted.id] } } }),
        db.auditEvent.count(),
      ]);
    const before = await rows();
    const answers = await Promise.all([
      call(restore, { method: "POST", params: { id: deleted.id } }),
      call(restore, { method: "POST", params: { id: standing.id } }),
      call(remove, { method: "DELETE", params: { id: standing.id } }),
      call(edit, { method: "PATCH", params: { id: standing.id }, json: { version: 1, body: "x" } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(await rows()).toEqual(before);
    await call(changeTheme, { method: "PATCH", params, json: { void: false } });
    expect((await call(read, { params: { id: deleted.id } })).status).toBe(404);
  });

  it("written while its theme is being voided is stored or refused, never lost", async () => {
    const params = {
      slug: (await call<{ slug: string }>(addTheme, { json: { nameEn: "Closing" } })).body.slug,
    };
    const [, written] = await Promise.all([
      call(changeTheme, { method: "PATCH", params, json: { void: true } }),
      call(add, { params, json: draft }),
    ]);
    const stored = await db.note.count({ where: { theme: { slug: params.slug } } });
    expect([written.status, stored]).toEqual(written.status === 404 ? [404, 0] : [201, 1]);
  });
});
