import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { everyRow } from "@/lib/db/testing/tables";
import { call } from "@/lib/http/testing/call";
import { pageOf, pdfOf } from "@/lib/reports/files/testing/pdf";
import type { ReportPage, ReportSource } from "@/lib/reports/pages/schema";
import { GET as readImage } from "./reports/[slug]/pages/[page]/image/route";
import { GET as readPage } from "./reports/[slug]/pages/[page]/route";
import { POST as restore } from "./reports/[slug]/sources/[id]/restore/route";
import { GET as readFile } from "./reports/[slug]/sources/[id]/file/route";
import { DELETE as detach, PATCH as change } from "./reports/[slug]/sources/[id]/route";
import { GET as list, POST as attach } from "./reports/[slug]/sources/route";

beginWithSeededBoard();

const slug = "deepseek-2025-02-04";

const page = async (cited: number) =>
  (await call<ReportPage>(readPage, { params: { slug, page: String(cited) } })).body;

function attached(content: Uint8Array | string, query = "", name = "original.pdf") {
  const body = new FormData();
  body.append("file", new File([typeof content === "string" ? content : new Uint8Array(content)], name));
  return call<ReportSource>(attach, { params: { slug }, body, query });
}
const sources = async () => (await call<{ items: ReportSource[] }>(list, { params: { slug } })).body.items;
const of = (id: string) => ({ params: { slug, id } });

const image = (cited: number, headers: Record<string, string> = {}) =>
  readImage(new Request("http://127.0.0.1:3000/", { headers: { host: "127.0.0.1:3000", ...headers } }), {
    params: Promise.resolve({ slug, page: String(cited) }),
  });

/** A claim of the seed's report with a page that it cites. */
async function citedClaim() {
  const { claim, page: cited } = await db.citation.findFirstOrThrow({
    where: { page: { gt: 1 }, claim: { kind: "statement" } },
    include: { claim: true },
    orderBy: [{ page: "asc" }, { claimId: "asc" }],
  });
  return { id: claim.id, text: claim.text, cited };
}

/** The words in lines of this many letters. */
const linesOf = (text: string, length: number) =>
  text.match(new RegExp(`.{1,${length}}(?:\\s|$)`, "g")) ?? [];

describe("a page that a report cites", () => {
  it("isn't there before a file is attached, and the claims that cite it are", async () => {
    const { id, cited } = await citedClaim();
    const answer = await page(cited);
    expect(answer).toMatchObject({
      cited,
      page: null,
      reason: "no_file",
      text: null,
      image: null,
      source: null,
    });
    expect(answer.claims).toContainEqual({ id, share: null, marks: [], spans: [] });
    expect((await image(cited)).status).toBe(404);
  });

  it("is the page with that number of the attached original, where the sentence is marked", async () => {
    const { id, text, cited } = await citedClaim();
    const pages = Array.from({ length: cited + 1 }, () => pageOf("Another page of the report."));
    pages[cited - 1] = pageOf(
      "Heading",
      ...linesOf(text.replace(/[’‘“”–—]/g, "-"), 60).map((line) => line.trim()),
    );
    expect((await attached(pdfOf(pages))).status).toBe(201);
    const answer = await page(cited);
    expect(answer).toMatchObject({ cited, page: cited, of: cited + 1, reason: null, fault: null });
    const claim = answer.claims.find((each) => each.id === id)!;
    expect(claim.share).toBeGreaterThan(0.9);
    expect(claim.marks.length).toBeGreaterThan(0);
    for (const [left, top, width, height] of claim.marks) {
      expect(left).toBeCloseTo(60 / 595, 1);
      expect(top).toBeGreaterThan(80 / 842); // below the heading
      expect(left + width).toBeLessThan(1);
      expect(height).toBeGreaterThan(0);
    }
    expect(answer.text!.slice(claim.spans[0]!.start, claim.spans[0]!.end)).toContain(text.slice(0, 10));
  });

  it("has no marks where less than half of the sentence stands on it", async () => {
    const { id, cited } = await citedClaim();
    await attached(pdfOf([pageOf("A page about something else entirely.")]), `?offset=${1 - cited}`);
    const answer = await page(cited);
    expect(answer.page).toBe(1);
    expect(answer.claims.find((each) => each.id === id)).toMatchObject({ marks: [], spans: [] });
  });

  it("is beyond a shorter file", async () => {
    await attached(pdfOf([pageOf("One page")]));
    expect(await page(24)).toMatchObject({ page: null, reason: "no_such_page", of: 1 });
    expect(await page(0)).toMatchObject({ page: null, reason: "no_such_page" });
  });

  it("is drawn as a picture of its own, which is not sent twice", async () => {
    await attached(pdfOf([pageOf("One"), pageOf("二")]), "?offset=1");
    const answer = await page(1);
    expect(answer.image).toMatch(`/api/v1/reports/${slug}/pages/1/image`);
    const drawn = await image(1);
    expect([drawn.status, drawn.headers.get("content-type")]).toEqual([200, "image/png"]);
    const png = Buffer.from(await drawn.arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBeLessThanOrEqual(1600);
    const etag = drawn.headers.get("etag")!;
    expect((await image(1, { "if-none-match": etag })).status).toBe(304);
    expect((await image(0)).headers.get("etag")).not.toBe(etag);
  });

  it("of a scan can be seen, and says that it has no text", async () => {
    await attached(pdfOf([{ words: [] }]), "?offset=-23");
    const answer = await page(24);
    expect(answer).toMatchObject({ page: 1, text: "", fault: "no_text", source: { faults: { no_text: 1 } } });
    for (const claim of answer.claims) expect(claim.share).toBeNull();
    expect((await image(24)).status).toBe(200);
  });
});

describe("an original document", () => {
  it("takes the place of the one before, is counted otherwise, detached and restored, each with its event", async () => {
    const first = (await attached(pdfOf([pageOf("First")]))).body;
    const second = (await attached(pdfOf([pageOf("Second")]), "?offset=-3", "second.pdf")).body;
    expect(await sources()).toEqual([second]);
    expect(second).toMatchObject({ role: "original", name: "second.pdf", pages: 1, pageOffset: -3 });
    await call(change, { method: "PATCH", ...of(second.id), json: { pageOffset: -23 } });
    expect((await page(24)).text).toBe("Second");
    expect((await call(detach, { method: "DELETE", ...of(second.id) })).status).toBe(200);
    expect(await sources()).toEqual([]);
    await call(restore, { method: "POST", ...of(first.id) });
    await call(restore, { method: "POST", ...of(second.id) });
    expect((await sources()).map(({ id }) => id)).toEqual([second.id]);
    const events = await db.auditEvent.findMany({ where: { subjectId: second.id }, orderBy: { id: "asc" } });
    expect(events.map(({ action }) => action)).toEqual([
      "report_source.attach",
      "report_source.change",
      "report_source.detach",
      "report_source.restore",
    ]);
  });

  it.each([
    ["a text", "original.txt", "Some words", "invalid", { file: "no_pages" }],
    ["a text under a PDF's name", "original.pdf", "Some words", "unreadable_file", { file: "unreadable" }],
    ["a damaged PDF", "original.pdf", "%PDF-1.7", "unreadable_file", { file: "unreadable" }],
  ])("isn't %s, and nothing is stored", async (_what, name, content, code, fields) => {
    const before = await everyRow();
    expect(await attached(content, "", name)).toMatchObject({ status: 422, body: { code, fields } });
    expect(await everyRow()).toEqual(before);
  });

  it("belongs to a report that is there", async () => {
    const body = new FormData();
    body.append("file", new File([new Uint8Array(pdfOf([pageOf("A")]))], "a.pdf"));
    expect(await call(attach, { params: { slug: "none" }, body })).toMatchObject({ status: 404 });
    const { id } = (await attached(pdfOf([pageOf("A")]))).body;
    const elsewhere = { params: { slug: "none", id } };
    expect(await call(detach, { method: "DELETE", ...elsewhere })).toMatchObject({ status: 404 });
  });
});

describe("a file of a report", () => {
  const file = (id: string) =>
    readFile(new Request("http://127.0.0.1:3000/", { headers: { host: "127.0.0.1:3000" } }), {
      params: Promise.resolve({ slug, id }),
    });

  it("is downloaded byte for byte under its name, and never shown as a page of the board", async () => {
    const bytes = pdfOf([pageOf("One page.")]);
    const { id } = (await attached(bytes, "", "原件 (1).pdf")).body;
    const answer = await file(id);
    expect(answer.status).toBe(200);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(bytes));
    expect(answer.headers.get("content-disposition")).toBe(
      "attachment; filename*=UTF-8''%E5%8E%9F%E4%BB%B6%20%281%29.pdf",
    );
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(answer.headers.get("content-security-policy")).toBe("sandbox");
    await call(detach, { method: "DELETE", ...of(id) });
    expect((await file(id)).status).toBe(404);
  });
});
