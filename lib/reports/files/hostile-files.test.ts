import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createDeflate, deflateSync } from "node:zlib";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { zipSync } from "fflate";
import { afterAll, expect, it } from "vitest";
import { REPORT_FILE_LIMITS } from "@/lib/domain/limits";
import { readReportFile } from "./read-file";
import { docxOf, paragraph } from "./testing/docx";
import { pageOf, pdfOf } from "./testing/pdf";

const folder = mkdtempSync(path.join(tmpdir(), "hostile-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

const MEBIBYTE = 1024 * 1024;
let count = 0;

async function codeOf(
  name: string,
  content: string | Uint8Array,
  reading: Partial<Parameters<typeof readReportFile>[1]> = {},
) {
  const file = path.join(folder, String(count++));
  writeFileSync(file, content);
  const verdict = await readReportFile(file, { name, ...reading });
  return verdict.ok ? null : verdict.code;
}

/** Deflates this many mebibytes of spaces without holding them. */
const packedSpaces = (mebibytes: number) =>
  buffer(
    Readable.from(Array.from({ length: mebibytes }, () => Buffer.alloc(MEBIBYTE, " "))).pipe(createDeflate()),
  );

const PASSWORD =
  "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" +
  `${"0a".repeat(32)}> /U <${"0b".repeat(32)}> >>`;

it.each<[string, string, string, () => string | Uint8Array]>([
  ["20 MB of text", "too_long", "report.txt", () => "A rises [3]. ".repeat((20 * MEBIBYTE) / 13)],
  [
    "a long page of HTML",
    "too_long",
    "report.html",
    () => `<html><body>${"<p>A rises [3]</p>".repeat(300_000)}`,
  ],
  [
    "10,000 pages",
    "too_many_pages",
    "report.pdf",
    () => pdfOf(Array.from({ length: 10_000 }, () => ({ words: [] }))),
  ],
  ["a PDF with a password", "password", "report.pdf", () => pdfOf([pageOf("A")], { trailer: PASSWORD })],
  [
    "a Word document with a password",
    "password",
    "report.docx",
    () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  ],
  [
    "a zip bomb as a Word document",
    "too_large",
    "report.docx",
    () => docxOf(paragraph("A"), { "word/x.bin": new Uint8Array(64 * MEBIBYTE) }),
  ],
  ["half a Word document", "unreadable", "report.docx", () => docxOf(paragraph("A")).subarray(0, 400)],
  ["a Word document whose XML is broken off", "unreadable", "report.docx", () => docxOf("<w:p><w:r>")],
  ["the beginning of a PDF", "unreadable", "report.pdf", () => "%PDF-1.7\nnothing else"],
  ["half a PDF", "unreadable", "report.pdf", () => pdfOf([]).subarray(0, 300)],
  ["words with the name of a Word document", "unreadable", "report.docx", () => "PK garbage"],
  ["words with the name of a PDF", "unreadable", "Report.PDF", () => "Nothing else"],
  ["words with the name of an unknown kind", "unsupported_file", "report.xyz", () => "hello"],
  [
    "an archive of other files",
    "unsupported_file",
    "report.docx",
    () => zipSync({ "a.txt": Buffer.from("A") }),
  ],
  [
    "a picture with a text's name",
    "unsupported_file",
    "report.txt",
    () => Buffer.from([0x89, 0x50, 0x4e, 0x47, ...Buffer.alloc(2000, 7)]),
  ],
])("%s is refused as %s", async (_what, code, name, content) => {
  expect(await codeOf(name, content())).toBe(code);
});

it("a larger file than a report isn't read", async () => {
  const file = path.join(folder, "large");
  writeFileSync(file, "");
  truncateSync(file, REPORT_FILE_LIMITS.bytes + 1);
  expect(await readReportFile(file, { name: "a.txt" })).toEqual({ ok: false, code: "too_large" });
});

it("a page that unpacks without end ends the reading before the memory does", async () => {
  const bytes = deflateSync(await packedSpaces(400));
  const bomb = pdfOf([{ words: [], content: { dictionary: "/Filter [/FlateDecode /FlateDecode]", bytes } }]);
  expect(bomb.length).toBeLessThan(100_000);
  expect(await codeOf("report.pdf", bomb, { growth: 96 * MEBIBYTE })).toBe("too_large");
});

it("a file that takes too long is refused, and the next one is read", async () => {
  expect(await codeOf("report.pdf", pdfOf([pageOf("A")]), { time: 5 })).toBe("takes_too_long");
  expect(await codeOf("report.pdf", pdfOf([pageOf("A")]))).toBeNull();
});

it("reading ends with its request", async () => {
  const abort = new AbortController();
  const reading = codeOf("report.pdf", pdfOf([pageOf("A")]), { signal: abort.signal });
  abort.abort();
  await expect(reading).rejects.toThrow(/abort/i);
});

it("a PDF with more characters than a report is refused", async () => {
  const limits = { ...REPORT_FILE_LIMITS, textLength: 20 };
  const pages = Array.from({ length: 3 }, () => pageOf("Ten letters"));
  expect(await codeOf("report.pdf", pdfOf(pages), { limits })).toBe("too_long");
});

it("a page of HTML that is nested without end costs no more than the time it is given", async () => {
  const html = `<html>${"<div>".repeat(200_000)}deep`;
  expect(await codeOf("report.html", html, { time: 1000 })).toBe("takes_too_long");
});
