import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { originalsFolderOf } from "@/lib/db/originals";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { everyRow } from "@/lib/db/testing/tables";
import { env } from "@/lib/env/env";
import { call } from "@/lib/http/testing/call";
import type { AddedDraft, StoredDraft } from "@/lib/reports/drafts/schema";
import { docxOf, paragraph } from "@/lib/reports/files/testing/docx";
import { pageOf, pdfOf } from "@/lib/reports/files/testing/pdf";
import { POST as parse } from "./reports/parse/route";
import { GET as readImage } from "./report-drafts/[id]/pages/[page]/image/route";
import { GET as readDraft } from "./report-drafts/[id]/route";
import { POST as add } from "./report-drafts/route";

beginWithSeededBoard();

const seed = readFileSync("prisma/seed/reports/deepseek-2025-02-04.txt", "utf8");

type Upload = [name: string, content: string | Uint8Array<ArrayBuffer>];

function form(uploads: readonly Upload[]): FormData {
  const body = new FormData();
  for (const [name, content] of uploads) body.append("file", new File([content], name));
  return body;
}

async function added(...uploads: Upload[]) {
  const answer = await call<{ files: AddedDraft[] }>(add, { body: form(uploads) });
  expect(answer.status).toBe(201);
  return answer.body.files;
}

const draftOf = async (id: string | null) =>
  (await call<StoredDraft>(readDraft, { params: { id: id! } })).body;
const drawn = (id: string, page: string) =>
  readImage(new Request("http://127.0.0.1:3000/", { headers: { host: "127.0.0.1:3000" } }), {
    params: Promise.resolve({ id, page }),
  });
const bytesOf = (buffer: Uint8Array) => new Uint8Array(buffer);
const report = bytesOf(
  pdfOf([pageOf("Core Insights", "- Orders rose [3]."), { words: [] }, pageOf("- 行业增长[4]")]),
);
const originals = () => {
  const folder = originalsFolderOf(env().databasePath);
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe("a file of a report", () => {
  it("becomes a draft whose pages have their places, and is kept under its hash", async () => {
    const [{ name, draft, code }] = (await added(["Weekly 周报.pdf", report])) as [AddedDraft];
    expect([name, code]).toEqual(["Weekly 周报.pdf", null]);
    const stored = await draftOf(draft);
    expect(stored.file).toMatchObject({ name, mediaType: "application/pdf", size: report.length, pages: 3 });
    expect(stored.text).toBe("Core Insights\n- Orders rose [3].\n\n- 行业增长[4]");
    expect(stored.pages!.map(({ start, end, fault }) => [stored.text.slice(start, end), fault])).toEqual([
      ["Core Insights\n- Orders rose [3].", null],
      ["", "no_text"],
      ["- 行业增长[4]", null],
    ]);
    const bytes = readFileSync(path.join(originalsFolderOf(env().databasePath), stored.file!.sha256));
    expect(Buffer.compare(bytes, report)).toBe(0);
    const picture = await drawn(draft!, "3");
    expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect((await drawn(draft!, "4")).status).toBe(404);
    const pages = await db.reportFilePage.findMany({ where: { fileId: stored.file!.id } });
    expect(pages).toHaveLength(3);
  });

  it("is kept once, whatever its name, and makes one draft", async () => {
    const content = bytesOf(pdfOf([pageOf("- Costs fell [7].")]));
    const [first, second] = await added(["a.pdf", content], ["b.pdf", content]);
    expect(second).toMatchObject({ draft: first!.draft, name: "b.pdf" });
    expect(await db.reportFile.count({ where: { name: { in: ["a.pdf", "b.pdf"] } } })).toBe(1);
  });

  it("has no pages where its format has none", async () => {
    const [{ draft }] = (await added(["a.docx", docxOf(paragraph("- Margins rose [9]."))])) as [AddedDraft];
    expect(await draftOf(draft)).toMatchObject({
      text: "- Margins rose [9].",
      pages: null,
      file: { pages: 0 },
    });
  });

  it("of a text that is on the board answers with its report", async () => {
    const [file] = await added(["seed.txt", seed]);
    expect(file).toMatchObject({ draft: null, code: null, known: "deepseek-2025-02-04" });
  });

  it.each<[string, ...Upload]>([
    ["empty_text", "scan.pdf", bytesOf(pdfOf([{ words: [] }, { words: [] }]))],
    ["empty_text", "blank.txt", "\u200b \n"],
    ["unreadable", "broken.pdf", "%PDF-1.7"],
    ["unsupported_file", "image.pdf", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...Buffer.alloc(900, 7)])],
    ["too_many_pages", "book.pdf", bytesOf(pdfOf(Array.from({ length: 501 }, () => ({ words: [] }))))],
    ["too_long", "long.txt", "A rises [3]. ".repeat(160_000)],
  ])("is refused with %s, and nothing of it is stored: %s", async (code, name, content) => {
    const before = [await everyRow(), originals()];
    const [refused, other] = await added([name, content], [name, content]);
    expect(refused).toEqual({ name, draft: null, code, known: null, withdrawn: false });
    expect(other).toEqual(refused);
    expect([await everyRow(), originals()]).toEqual(before);
    expect(readdirSync(`${env().databasePath}-uploads`)).toEqual([]);
  });

  it("is read without being stored", async () => {
    const before = [await everyRow(), originals()];
    const answer = await call<{ drafts: { claims: unknown[] }[]; text: string; pages: unknown[] }>(parse, {
      body: form([["seed.txt", seed]]),
    });
    expect(answer.body).toMatchObject({ text: seed, pages: null });
    expect(answer.body.drafts[0]!.claims.length).toBeGreaterThanOrEqual(14);
    const refused = await call(parse, { body: form([["a.pdf", "%PDF-1.7"]]) });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: "unreadable_file", fields: { file: "unreadable" } },
    });
    expect(await call(parse, { body: form([]) })).toMatchObject({
      status: 422,
      body: { fields: { file: "required" } },
    });
    expect([await everyRow(), originals()]).toEqual(before);
  });
});
