import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { importCloses } from "@/app/api/v1/testing/import-closes";
import type { NeedsLookAnswer } from "@/lib/board/schema";
import { isAffected, type Write } from "@/lib/client/affects";
import { call } from "@/lib/http/testing/call";
import { everyRoute, type Route } from "@/lib/http/testing/routes";
import { sourceInput } from "@/lib/prices/sources/testing/spec";
import { pageOf, pdfOf } from "@/lib/reports/files/testing/pdf";

const THEME = "optical-modules";
const SYMBOL = "300308.SZ";
const REPORT = "deepseek-2025-02-04";

// Set before the routes are imported, because the environment is read once.
const server = await vi.hoisted(async () => {
  const { startLoopback } = await import("@/lib/prices/providers/testing/loopback");
  const loopback = await startLoopback();
  vi.stubEnv("YAHOO_URL", loopback.env().yahoo.url);
  return loopback;
});
afterAll(() => server.close());

// The morning of the next day in Shanghai.
vi.mock("@/lib/clock", () => ({ now: () => new Date("2025-09-17T23:00:00Z") }));

const seed = readFileSync("prisma/seed/reports/deepseek-2025-02-04.txt", "utf8");

let routes: Map<string, Route>;
beginWithSeededBoard();
beforeAll(async () => {
  routes = new Map((await everyRoute()).map((route) => [route.path, route]));
});

/** The API read behind each query of the browser, by the first element of its key. */
const READS: Record<string, [path: string, params?: Record<string, string>, query?: string][]> = {
  themes: [
    ["/themes"],
    ["/themes/{slug}", { slug: THEME }],
    ["/themes/{slug}/series", { slug: THEME }],
    ["/themes/{slug}/correlation", { slug: THEME }],
    ["/themes/{slug}/comparison", { slug: "communication" }],
    ["/voided-themes"],
    ["/theme-map"],
    ["/comparison", {}, "?themes=optical-modules,operators"],
  ],
  "needs-look": [["/needs-look"]],
  notes: [["/notes"], ["/themes/{slug}/notes", { slug: THEME }]],
  watchlist: [["/watchlist"]],
  tickers: [
    ["/tickers"],
    ["/tickers/{symbol}", { symbol: SYMBOL }],
    ["/tickers/{symbol}/bars", { symbol: SYMBOL }],
    ["/tickers/{symbol}/checks", { symbol: SYMBOL }],
  ],
  prices: [["/price-series"], ["/price-imports"], ["/price-checks"], ["/price-forms"], ["/price-samples"]],
  refreshes: [["/price-refreshes"]],
  reports: [
    ["/reports"],
    ["/reports", {}, "?withdrawn=1"],
    ["/reports/{slug}", { slug: REPORT }],
    ["/reports/{slug}/pages/{page}", { slug: REPORT, page: "24" }],
    ["/reports/{slug}/sources", { slug: REPORT }],
  ],
  "report-drafts": [["/report-drafts"]],
  glossary: [["/glossary"]],
  settings: [["/settings"]],
  "price-sources": [["/price-sources"]],
  "board-views": [["/board-views"]],
};

async function readAll(): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  for (const [root, reads] of Object.entries(READS)) {
    const bodies = [];
    for (const [path, params, query] of reads) {
      const answer = await call(routes.get(path)!.handlers.GET!, { params, query });
      expect([path, answer.status]).toEqual([path, 200]);
      bodies.push(answer.body);
    }
    read.set(root, JSON.stringify(bodies));
  }
  return read;
}

const send = async (
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  params = {},
  json?: unknown,
) => {
  const answer = await call<{ id: string; slug: string }>(routes.get(path)!.handlers[method]!, {
    method,
    params,
    json,
  });
  expect(answer).toSatisfy(({ status }: { status: number }) => status < 300);
  return answer.body;
};

let noteId: string;
let watchId: string;
let dismissalId: string;
let listId: string;
let mapped: { id: string; formKey: string };
let ownTheme: string;
let snoozeId: string;
let draftId: string;
let sourceId: string;

/** One write of each kind in sequence on one board. */
const WRITES: [name: string, write: Write, run: () => Promise<unknown>][] = [
  [
    "a note is added",
    "note",
    async () => {
      const json = { kind: "observation", body: "Orders rose, says $AVGO", observedOn: "2025-03-03" };
      noteId = (await send("POST", "/themes/{slug}/notes", { slug: THEME }, json)).id;
    },
  ],
  [
    "a note is edited",
    "note",
    () => send("PATCH", "/notes/{id}", { id: noteId }, { version: 1, body: "Orders doubled" }),
  ],
  [
    "an item is snoozed",
    "snooze",
    async () => {
      const looks = await call<NeedsLookAnswer>(routes.get("/needs-look")!.handlers.GET!, {});
      const { theme, ticker, reasons } = looks.body.items[0]!;
      const json = { theme: theme.slug, ticker: ticker?.symbol, kind: reasons[0]!.kind };
      snoozeId = (await send("POST", "/needs-look/snoozes", {}, json)).id;
    },
  ],
  ["a snooze is ended", "snooze", () => send("DELETE", "/needs-look/snoozes/{id}", { id: snoozeId })],
  ["a note is deleted", "note", () => send("DELETE", "/notes/{id}", { id: noteId })],
  ["a note is restored", "note", () => send("POST", "/notes/{id}/restore", { id: noteId })],
  [
    "a theme is made",
    "theme",
    async () => {
      const json = { parent: "communication", nameEn: "Satellites" };
      ownTheme = (await send("POST", "/themes", {}, json)).slug;
    },
  ],
  ["a theme is voided", "theme", () => send("PATCH", "/themes/{slug}", { slug: ownTheme }, { void: true })],
  [
    "a theme is restored",
    "theme",
    () => send("PATCH", "/themes/{slug}", { slug: ownTheme }, { void: false }),
  ],
  [
    "a list is imported",
    "watch",
    async () => {
      const json = { text: "000725", theme: ownTheme };
      listId = (await send("POST", "/watchlist-imports", {}, json)).id;
    },
  ],
  ["a list is taken off again", "watch", () => send("DELETE", "/watchlist-imports/{id}", { id: listId })],
  [
    "a report is withdrawn",
    "report",
    async () => {
      const { id: analystId } = await db.analyst.findFirstOrThrow();
      const { id: themeId } = await db.theme.findFirstOrThrow({ where: { slug: THEME } });
      const facts = { slug: "second", title: "Second", text: "-", sha256: "-", callDay: "2025-03-03" };
      const report = await db.report.create({ data: { ...facts, source: "analyst", analystId } });
      await db.recommendation.create({ data: { reportId: report.id, themeId, stanceOrigin: "none" } });
      await send("POST", "/reports/{slug}/withdraw", { slug: "second" }, {});
    },
  ],
  ["a report is put back", "report", () => send("POST", "/reports/{slug}/restore", { slug: "second" })],
  [
    "a theme is renamed",
    "theme",
    () => send("PATCH", "/themes/{slug}", { slug: THEME }, { nameEn: "Optical transceivers" }),
  ],
  [
    "a ticker is watched",
    "watch",
    async () => {
      const json = { symbol: "600036", reason: "Its bank" };
      watchId = (await send("POST", "/themes/{slug}/watches", { slug: THEME }, json)).id;
    },
  ],
  ["a watch is removed", "watch", () => send("DELETE", "/watches/{id}", { id: watchId })],
  [
    "a ticker is named",
    "ticker",
    () => send("POST", "/tickers", {}, { symbol: SYMBOL, nameEn: "Innolight of Suzhou" }),
  ],
  [
    "prices are imported",
    "prices",
    () => importCloses(SYMBOL, ["2025-02-03,100", "2025-02-04,101", "2025-02-05,160", "2025-02-06,161"]),
  ],
  [
    "a price issue is dismissed",
    "dismissal",
    async () => {
      const json = { symbol: SYMBOL, day: "2025-02-05", code: "beyond_limit" };
      dismissalId = (await send("POST", "/price-dismissals", {}, json)).id;
    },
  ],
  ["a dismissal is voided", "dismissal", () => send("DELETE", "/price-dismissals/{id}", { id: dismissalId })],
  [
    "a series' adjustment is stated",
    "prices",
    () =>
      send(
        "PATCH",
        "/price-series/{symbol}",
        { symbol: SYMBOL },
        { adjustment: "forward", instead: "unknown" },
      ),
  ],
  [
    "prices are imported with a column mapping",
    "prices",
    async () => {
      const mapping = { columns: { Tag: "date", Kurs: "close" }, dateOrder: "dmy" };
      const answer = await call<typeof mapped>(routes.get("/price-imports")!.handlers.POST!, {
        query: `?symbol=600941&mapping=${encodeURIComponent(JSON.stringify(mapping))}`,
        body: "Tag;Kurs\n03.03.2025;11\n04.03.2025;12",
        headers: { "content-type": "text/csv" },
      });
      expect(answer).toMatchObject({ status: 201, body: { form: "mapped", accepted: 2 } });
      mapped = answer.body;
    },
  ],
  [
    "a column mapping is forgotten",
    "priceForm",
    () => send("DELETE", "/price-forms/{formKey}", { formKey: mapped.formKey }),
  ],
  ["an import is reverted", "prices", () => send("DELETE", "/price-imports/{id}", { id: mapped.id })],
  [
    "a view is named",
    "namedView",
    () => send("POST", "/board-views", {}, { name: "Momentum", query: "sort=-excess" }),
  ],
  [
    "a draft of a report is made",
    "reportDraft",
    async () => {
      const text = "Core Insights - Orders rose [3].";
      const made = await send("POST", "/report-drafts", {}, { text });
      draftId = (made as unknown as { files: { draft: string }[] }).files[0]!.draft;
    },
  ],
  ["a draft is discarded", "reportDraft", () => send("DELETE", "/report-drafts/{id}", { id: draftId })],
  ["a draft is restored", "reportDraft", () => send("POST", "/report-drafts/{id}/restore", { id: draftId })],
  [
    "a term of the glossary is added",
    "glossary",
    () =>
      send(
        "PUT",
        "/glossary/{key}",
        { key: "quantum-networks" },
        {
          level: "subtheme",
          nameEn: "Quantum networks",
          nameZh: "量子网络",
          aliases: [],
          indexCode: null,
          parent: null,
        },
      ),
  ],
  [
    "a price source is described",
    "priceSource",
    async () => {
      const added = await send("POST", "/price-sources", {}, sourceInput("http://127.0.0.1:9"));
      await send("PATCH", "/settings", {}, { providers: { us: `http:${added.slug}` } });
    },
  ],
  [
    "a price source is changed",
    "priceSource",
    () => {
      const json = { version: 1, ...sourceInput("http://127.0.0.1:9", { name: "Tiingo" }) };
      return send("PUT", "/price-sources/{slug}", { slug: "gateway" }, json);
    },
  ],
  [
    "a chosen price source is deleted",
    "priceSource",
    () => send("DELETE", "/price-sources/{slug}", { slug: "gateway" }),
  ],
  [
    "a chosen price source is restored",
    "priceSource",
    () => send("POST", "/price-sources/{slug}/restore", { slug: "gateway" }),
  ],
  ["a term is removed", "glossary", () => send("DELETE", "/glossary/{key}", { key: "quantum-networks" })],
  [
    "a report is accepted",
    "report",
    () => send("POST", "/reports", {}, { text: `${seed}\nA second edition.`, corrects: [REPORT] }),
  ],
  [
    "a report's original is attached",
    "reportSource",
    async () => {
      const body = new FormData();
      body.append("file", new File([new Uint8Array(pdfOf([pageOf("Page one")]))], "original.pdf"));
      const attach = routes.get("/reports/{slug}/sources")!.handlers.POST!;
      const answer = await call<{ id: string }>(attach, {
        params: { slug: REPORT },
        body,
        query: "?offset=-20",
      });
      expect(answer.status).toBe(201);
      sourceId = answer.body.id;
    },
  ],
  [
    "its pages are counted otherwise",
    "reportSource",
    () => send("PATCH", "/reports/{slug}/sources/{id}", { slug: REPORT, id: sourceId }, { pageOffset: -23 }),
  ],
  [
    "it is detached",
    "reportSource",
    () => send("DELETE", "/reports/{slug}/sources/{id}", { slug: REPORT, id: sourceId }),
  ],
  [
    "it is attached again",
    "reportSource",
    () => send("POST", "/reports/{slug}/sources/{id}/restore", { slug: REPORT, id: sourceId }),
  ],
  [
    "a provider is chosen",
    "settings",
    () => send("PATCH", "/settings", {}, { providers: { mainland: "yahoo" } }),
  ],
  [
    "prices are refreshed",
    "prices",
    async () => {
      server.stocks.set(SYMBOL, { currency: "CNY", from: "2025-01-02", to: "2025-09-17", close: 100 });
      const { id } = await send("POST", "/price-refreshes", {}, { symbols: [SYMBOL], replace: true });
      await vi.waitFor(
        async () => {
          const read = routes.get("/price-refreshes/{id}")!.handlers.GET!;
          expect((await call(read, { params: { id } })).body).toMatchObject({ status: "finished", came: 1 });
        },
        { timeout: 20_000, interval: 50 },
      );
    },
  ],
  ["the samples are removed", "prices", () => send("DELETE", "/price-samples")],
  [
    "the benchmark and the analyst's name are set",
    "settings",
    () => send("PATCH", "/settings", {}, { benchmark: "000905.SH", name: "Chen Jing" }),
  ],
  [
    "the time zone is set to one where it is a day earlier",
    "settings",
    () => send("PATCH", "/settings", {}, { timeZone: "America/New_York" }),
  ],
];

it.each(WRITES)("after %s every response that it changed is invalidated", async (_, write, run) => {
  const before = await readAll();
  await run();
  const after = await readAll();
  const changed = [...after].filter(([root, body]) => body !== before.get(root)).map(([root]) => root);
  expect(changed).not.toEqual([]);
  expect(changed.filter((root) => !isAffected(write, [root]))).toEqual([]);
});

it("a renamed theme shows on notes, watchlist, reports and their drafts, a dismissed issue on the watchlist", () => {
  for (const root of ["notes", "watchlist", "reports", "report-drafts"])
    expect(isAffected("theme", [root])).toBe(true);
  expect(isAffected("dismissal", ["watchlist"])).toBe(true);
});
