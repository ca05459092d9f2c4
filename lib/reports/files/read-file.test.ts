import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readReportFile } from "./read-file";
import { docxOf, paragraph, table } from "./testing/docx";
import { pageOf, pdfOf } from "./testing/pdf";

const folder = mkdtempSync(path.join(tmpdir(), "report-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;

function read(name: string, content: string | Uint8Array) {
  const file = path.join(folder, String(count++));
  writeFileSync(file, content);
  return readReportFile(file, { name });
}

async function textOf(name: string, content: string | Uint8Array) {
  const verdict = await read(name, content);
  if (!verdict.ok) throw new Error(verdict.code);
  return verdict.value;
}

const GB18030 = Uint8Array.from([0xcd, 0xb6, 0xd7, 0xca, 0xc6, 0xc0, 0xbc, 0xb6]); // 投资评级
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);

describe("a text", () => {
  it.each([
    ["UTF-8", Buffer.from("投资评级")],
    ["UTF-8 with a mark", Buffer.from("\uFEFF投资评级")],
    ["UTF-16", utf16("投资评级")],
    ["GB18030", GB18030],
  ])("in %s is read", async (_encoding, bytes) => {
    expect(await textOf("report.txt", bytes)).toEqual({
      mediaType: "text/plain",
      text: "投资评级",
      pages: null,
    });
  });

  it.each([
    "report",
    "Coal weekly 2026.11",
    "研报.TXT",
    "Securities Co.Ltd",
    "note v2.final",
    "Weekly 30.Nov",
  ])("may be named %s", async (name) => {
    expect((await textOf(name, "投资评级")).mediaType).toBe("text/plain");
  });

  it("is Markdown by its name alone", async () => {
    expect((await textOf("Report.MD", "# 投资评级")).mediaType).toBe("text/markdown");
  });

  it("loses control characters and the marks that reorder what a person reads, and nothing else", async () => {
    const { text } = await textOf("report.txt", "a\u0007b\u202Ecd\u202C\r\ne\u2066f\u2069\tg\u200Bh\u00A0i");
    expect(text).toBe("abcd\nef\tg\u200Bh\u00A0i");
  });

  it("is a page of HTML by its content, whatever its name", async () => {
    const { mediaType, text } = await textOf("report.txt", "<!doctype html><title>T</title><p>Body");
    expect([mediaType, text]).toEqual(["text/html", "Body"]);
  });
});

describe("a page of HTML", () => {
  it("gives a line for each block, without scripts, styles and what is hidden", async () => {
    const { text } = await textOf(
      "report.html",
      `<html><head><title>Page</title><style>p{}</style></head><body><script>alert("<p>no</p>")</script>
       <h1>Investment Rating</h1><p>The report keeps
       an &quot;Overweight&quot; <b>rating</b>.&nbsp;[2]</p><div hidden>menu</div><p style="display: none">ad</p>
       <ul><li>First [3]</li><li>Second</li></ul><ol start="3"><li>Third<li>Fourth</ol>one<br>two</body></html>`,
    );
    expect(text.split("\n")).toEqual([
      "Investment Rating",
      `The report keeps an "Overweight" rating. [2]`,
      "- First [3]",
      "- Second",
      "3. Third",
      "4. Fourth",
      "one",
      "two",
    ]);
  });

  it("gives a table's rows with their cells", async () => {
    const { text } = await textOf(
      "report.html",
      "<table><tr><th>公司</th><th>评级</th></tr><tr><td><p>明舟</p><p>证券</p></td><td>买入</td></tr></table>",
    );
    expect(text).toBe("| 公司 | 评级 |\n| 明舟 证券 | 买入 |");
  });
});

describe("a Word document", () => {
  it("gives its paragraphs and tables", async () => {
    const body = `${paragraph("投资评级")}${paragraph("推荐（维持）[2]")}${table(["公司", "评级"], ["甲", "买入"])}`;
    const { mediaType, text, pages } = await textOf("report.docx", docxOf(body));
    expect(mediaType).toMatch(/wordprocessingml/);
    expect(text).toBe("投资评级\n推荐（维持）[2]\n| 公司 | 评级 |\n| 甲 | 买入 |");
    expect(pages).toBeNull();
  });
});

describe("a PDF", () => {
  it("in UniGB-UCS2-H and GBK-EUC-H without ToUnicode gives all its lines", async () => {
    const { text, pages } = await textOf(
      "cjk.pdf",
      readFileSync(path.join(import.meta.dirname, "testing", "cjk.pdf")),
    );
    expect(text.split("\n")).toEqual([
      "电子行业：消费电子、AI终端硬件，建议关注[6]",
      "通信行业：运营商、光模块（中际旭创 300308）[5][48]",
      "计算机行业边缘AI应用开发",
      "第二页：传媒行业 AI+ 细分领域[6]",
    ]);
    expect(pages!.map(({ page, fault }) => [page, fault])).toEqual([
      [1, null],
      [2, null],
    ]);
    for (const page of pages!) expect(text.slice(page.start, page.end)).toBe(page.text);
  });

  it("keeps the place of each run in fractions of the page", async () => {
    const { pages } = await textOf("a.pdf", pdfOf([{ words: [{ text: "行业", x: 119, y: 421, size: 20 }] }]));
    const [start, length, left, top, width, height] = pages![0]!.runs[0]!;
    expect([start, length]).toEqual([0, 2]);
    expect(left).toBeCloseTo(0.2, 3); // 119 of 595 points
    expect(width).toBeCloseTo(40 / 595, 3);
    expect(top + height).toBeCloseTo((421 + 0.2 * 20) / 842, 3);
  });

  it("reads two columns one after the other, between the lines across both", async () => {
    const rows = Array.from({ length: 8 }, (_, at) => 120 + at * 16);
    const words = [
      {
        text: "A title over the whole width of the page, from its left to its right margin",
        x: 50,
        y: 80,
        size: 14,
      },
      ...rows.flatMap((y, at) => [
        { text: `left ${at} ${"word ".repeat(9)}`.trim(), x: 50, y, size: 9 },
        { text: `right ${at} ${"word ".repeat(9)}`.trim(), x: 320, y, size: 9 },
      ]),
    ];
    const { text } = await textOf("a.pdf", pdfOf([{ words }]));
    const order = [...text.matchAll(/(left|right) \d/g)].map(([each]) => each);
    expect(order).toEqual([...rows.map((_, at) => `left ${at}`), ...rows.map((_, at) => `right ${at}`)]);
    expect(text.startsWith("A title")).toBe(true);
  });

  it("reads a table row by row", async () => {
    const words = Array.from({ length: 10 }, (_, at) => [
      { text: `name ${at}`, x: 60, y: 100 + at * 16 },
      { text: `value ${at}`, x: 360, y: 100 + at * 16 },
    ]).flat();
    const { text } = await textOf("a.pdf", pdfOf([{ words }]));
    expect(text.split("\n").slice(0, 2)).toEqual(["| name 0 | value 0 |", "| name 1 | value 1 |"]);
  });

  it("joins the lines of a paragraph, and no line that begins an item", async () => {
    const chinese = "报告认为行业资本开支连续六个季度负增长供给端出清的速度快于需求端回落的速度价差";
    const { text } = await textOf(
      "a.pdf",
      pdfOf([pageOf(chinese, "底部已经出现[3]", `- ${chinese}`, "• 另一条")]),
    );
    expect(text).toBe(`${chinese}底部已经出现[3]\n- ${chinese}\n• 另一条`);
  });

  it("names a page without text, and reads the others", async () => {
    const { text, pages } = await textOf("a.pdf", pdfOf([pageOf("First"), { words: [] }, pageOf("Third")]));
    expect(text).toBe("First\n\nThird");
    expect(pages!.map(({ fault }) => fault)).toEqual([null, "no_text", null]);
  });

  it("names a page whose characters have no meaning", async () => {
    const lost = "\uE123\uE124\uE125\uE126";
    const { pages } = await textOf("a.pdf", pdfOf([pageOf(`${lost}${lost}行业`), pageOf("行业")]));
    expect(pages!.map(({ fault }) => fault)).toEqual(["garbled", null]);
  });

  it("names a page whose character map is missing", async () => {
    const { pages } = await textOf(
      "a.pdf",
      pdfOf([pageOf("行业"), pageOf("一", "Latin"), pageOf("Latin")], { cmap: "Unheard-Of-H" }),
    );
    expect(pages!.map(({ fault }) => fault)).toEqual(["garbled", "garbled", null]);
  });

  it("names a damaged page, and reads the others", async () => {
    const bad = {
      words: [],
      content: { dictionary: "/Filter /FlateDecode", bytes: Buffer.from("not deflated") },
    };
    const { text, pages } = await textOf("a.pdf", pdfOf([pageOf("First"), bad]));
    expect(text.trim()).toBe("First");
    expect(pages![1]!.fault).not.toBeNull();
  });
});
