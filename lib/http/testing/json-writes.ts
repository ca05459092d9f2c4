import { call, type Handler } from "@/lib/http/testing/call";
import { everyRoute } from "@/lib/http/testing/routes";
import { db } from "@/lib/db/client";
import { sourceInput } from "@/lib/prices/sources/testing/spec";
import type { StoredDraft } from "@/lib/reports/drafts/schema";

/** An operation that takes JSON, with a valid body. */
export interface JsonWrite {
  name: string;
  method: "POST" | "PUT" | "PATCH";
  handler: Handler;
  params: Record<string, string>;
  json: Record<string, unknown>;
  /** One of its fields that is a text. */
  text: string;
}

const SUMMARY =
  "Investment Rating - The steel sector is rated neutral [2]. Core Insights - Orders rose [3].\nSteel\n2025-03-03 10:00";

const { name: _, ...SPEC } = sourceInput("http://127.0.0.1:9");

/** A valid body for each operation on a seeded board; a missing one fails the test that walks all routes. */
const TAKES: Record<string, Pick<JsonWrite, "json" | "text">> = {
  "PUT /glossary/{key}": {
    json: { level: "subtheme", nameEn: "New", nameZh: "新", aliases: [], indexCode: null, parent: null },
    text: "nameEn",
  },
  "PATCH /notes/{id}": { json: { version: 1, body: "edited" }, text: "body" },
  "PATCH /settings": { json: { name: "Analyst" }, text: "name" },
  "PATCH /themes/{slug}": { json: { nameZh: "运营商" }, text: "nameEn" },
  "PATCH /watches/{id}": { json: { reason: "why" }, text: "reason" },
  "PATCH /price-dismissals": { json: { ids: [], void: true }, text: "ids" },
  "POST /price-dismissals": {
    json: { symbol: "MU", day: "2025-02-05", code: "beyond_limit" },
    text: "reason",
  },
  "POST /price-dismissals/seams": { json: { symbol: "INTC", importId: "" }, text: "reason" },
  "POST /price-sources": { json: sourceInput("http://127.0.0.1:9"), text: "name" },
  "POST /price-sources/test-pull": { json: { source: SPEC, symbol: "MU" }, text: "symbol" }, // nothing listens there
  "PUT /price-sources/{slug}": {
    json: { version: 1, ...sourceInput("http://127.0.0.1:9"), name: "Another" },
    text: "name",
  },
  "POST /price-refreshes": { json: { symbols: ["MU"] }, text: "symbols" }, // no provider is called
  "POST /report-drafts": { json: { text: "words" }, text: "text" },
  "POST /reports": { json: { text: SUMMARY }, text: "text" },
  "POST /reports/parse": { json: { text: "words" }, text: "text" },
  "POST /themes": { json: { nameEn: "New" }, text: "nameEn" },
  "POST /themes/{slug}/notes": {
    json: { kind: "risk", body: "words", observedOn: "2025-02-10" },
    text: "body",
  },
  "POST /themes/{slug}/watches": { json: { symbol: "NVDA" }, text: "reason" },
  "POST /watchlist-imports": { json: { text: "600036, 000725", theme: "operators" }, text: "text" },
  "POST /tickers": { json: { symbol: "NVDA" }, text: "nameEn" },
};

const DAYS = Array.from({ length: 20 }, (_, i) => 10 + i);

/** Every operation that takes JSON, each with the id of an existing item. */
export async function jsonWrites(): Promise<JsonWrite[]> {
  const routes = await everyRoute();
  const of = (path: string) => routes.find((route) => route.path === path);
  const note = await call<{ id: string }>(of("/themes/{slug}/notes")!.handlers.POST!, {
    params: { slug: "operators" },
    json: TAKES["POST /themes/{slug}/notes"]!.json,
  });
  const watch = await db.watch.findFirstOrThrow();
  // A price that falls to a fifth, to be dismissed.
  await call(of("/price-imports")!.handlers.POST!, {
    query: "?symbol=MU&adjustment=none",
    body: "Date,Close\n2025-02-04,100\n2025-02-05,20",
    headers: { "content-type": "text/csv" },
  });
  // A second one, dismissed, to be reopened.
  await call(of("/price-imports")!.handlers.POST!, {
    query: "?symbol=AMD&adjustment=none",
    body: "Date,Close\n2025-02-04,100\n2025-02-05,20",
    headers: { "content-type": "text/csv" },
  });
  const mark = await call<{ id: string }>(of("/price-dismissals")!.handlers.POST!, {
    json: { symbol: "AMD", day: "2025-02-05", code: "beyond_limit" },
  });
  // A series that differs from the one it replaced; imported last, because its days would make the other one newly
  // listed.
  const closes = (day: number) => 100 + ((day * 7) % 11);
  const replace = (factor: (day: number) => number) =>
    call<{ id: string }>(of("/price-imports")!.handlers.POST!, {
      query: "?symbol=INTC&adjustment=forward&replace=1",
      body: ["Date,Close", ...DAYS.map((day) => `2025-03-${day},${closes(day) * factor(day)}`)].join("\n"),
      headers: { "content-type": "text/csv" },
    });
  await replace(() => 1);
  const replaced = await replace((day) => (day < 20 ? 0.9 : 1));
  const [drafted] = (
    await call<{ files: { draft: string }[] }>(of("/report-drafts")!.handlers.POST!, {
      json: { text: "Core Insights - Orders rose [3]." },
    })
  ).body.files;
  const draft = await call<StoredDraft>(of("/report-drafts/{id}")!.handlers.GET!, {
    params: { id: drafted!.draft },
  });
  const seams = TAKES["POST /price-dismissals/seams"]!;
  await call(of("/price-sources")!.handlers.POST!, {
    json: sourceInput("http://127.0.0.1:9", { name: "Before" }),
  });
  const source = await db.httpSource.findFirstOrThrow({ where: { name: "Before" } });
  const takes = {
    ...TAKES,
    "PATCH /report-drafts/{id}": { json: { version: 1, reports: draft.body.reports }, text: "reports" },
    "PATCH /price-dismissals": { json: { ids: [mark.body.id], void: true }, text: "ids" },
    "POST /price-dismissals/seams": { ...seams, json: { ...seams.json, importId: replaced.body.id } },
  };
  const ids: Record<string, string> = {
    "/notes/{id}": note.body.id,
    "/report-drafts/{id}": draft.body.id,
    "/watches/{id}": watch.id,
  };
  return Object.entries(takes).map(([name, takes]) => {
    const [method, path] = name.split(" ") as ["POST" | "PUT" | "PATCH", string];
    const handler = of(path)?.handlers[method];
    if (!handler) throw new Error(`There is no ${name}`);
    return {
      name,
      method,
      handler,
      params: {
        slug: path.startsWith("/price-sources") ? source.slug : "operators",
        key: "new",
        id: ids[path] ?? "",
      },
      ...takes,
    };
  });
}
