import { cleanup, render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, describe, expect, it } from "vitest";
import { NoteBody } from "@/components/notes/note-body";
import { en } from "@/lib/i18n/messages-en";

afterEach(cleanup);

function shown(body: string, search?: string, view = ""): HTMLElement {
  return render(
    <NuqsTestingAdapter searchParams={view}>
      <NextIntlClientProvider locale="en" messages={en} timeZone="Asia/Shanghai">
        <NoteBody body={body} name="note-1" search={search} />
      </NextIntlClientProvider>
    </NuqsTestingAdapter>,
  ).container;
}

const links = (element: HTMLElement) =>
  [...element.querySelectorAll("a")].map((link) => [link.textContent, link.getAttribute("href")]);

describe("a note's text", () => {
  it("keeps its line breaks", () => {
    expect(shown("one\ntwo\n三").querySelectorAll("br")).toHaveLength(2);
  });

  it.each([
    ["<script>alert(1)</script>", "script"],
    ["before <img src=x onerror=alert(1)> after", "img"],
    ['<a href="https://x.example" onclick="alert(1)">x</a>', "a[onclick]"],
    ["<iframe src=https://x.example></iframe>", "iframe"],
    ["<style>*{display:none}</style>", "style"],
    ["<svg onload=alert(1)>", "svg"],
  ])("shows %s as plain text", (body, selector) => {
    const text = shown(body);
    expect(text.querySelector(selector)).toBeNull();
    expect(text.textContent).toContain(body);
  });

  it.each([
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:msgbox)",
    "![x](javascript:alert(1))",
    "[x][1]\n\n[1]: javascript:alert(1)",
  ])("creates no link for %s", (body) => {
    const hrefs = links(shown(body)).map(([, href]) => href ?? "");
    for (const href of hrefs) expect(href).toBe("");
  });

  it("opens an external link without a reference to the board", () => {
    const link = shown("[site](https://x.example/a)").querySelector("a");
    expect(link?.getAttribute("rel")).toContain("noopener");
    expect(link?.getAttribute("target")).toBe("_blank");
  });

  it("loads no image: the image becomes a link", () => {
    const text = shown("![chart](https://x.example/a.png) and ![ref][r]\n\n[r]: https://x.example/b.png");
    expect(text.querySelector("img")).toBeNull();
    expect(links(text)).toEqual([
      ["chart", "https://x.example/a.png"],
      ["ref", "https://x.example/b.png"],
    ]);
  });

  it("nests no link for an image inside a link", () => {
    const text = shown("[![chart](https://x.example/a.png)](https://x.example)");
    expect(links(text)).toEqual([["chart", "https://x.example"]]);
  });

  it("links mentioned tickers", () => {
    expect(links(shown("**$300308** 与 $NVDA，$00700.HK\n$300308.SZ"))).toEqual([
      ["$300308", "/tickers/300308.SZ"],
      ["$NVDA", "/tickers/NVDA.US"],
      ["$00700.HK", "/tickers/00700.HK"],
      ["$300308.SZ", "/tickers/300308.SZ"],
    ]);
  });

  it("links no ticker in code, in a link, after an escape, or in an amount", () => {
    const body = "`$300308` \\$300308 [$300502](https://x.example) $100 $5.2bn\n\n```\n$300394\n```";
    expect(links(shown(body))).toEqual([["$300502", "https://x.example"]]);
  });

  it("links only the unescaped one of two mentions", () => {
    const text = shown("\\$300308 then $300308");
    expect(links(text)).toEqual([["$300308", "/tickers/300308.SZ"]]);
    expect(text.querySelector("a")?.previousSibling?.textContent).toBe("$300308 then ");
  });

  it("links mentions next to invisible characters", () => {
    expect(links(shown("见\u200b$300308\u200b，\\$300502 与 $300502"))).toEqual([
      ["$300308", "/tickers/300308.SZ"],
      ["$300502", "/tickers/300502.SZ"],
    ]);
  });

  it("keeps the day of the view in a ticker's link", () => {
    expect(links(shown("$300308", "", "?asOf=2025-03-12"))).toEqual([
      ["$300308", "/tickers/300308.SZ?asOf=2025-03-12"],
    ]);
  });

  it("marks search matches in text, links and code", () => {
    const text = shown("订单 **订单** `订单` $300308", "订单");
    expect([...text.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual([
      "订单",
      "订单",
      "订单",
    ]);
    expect(shown("see $300308", "300308").querySelector("a mark")?.textContent).toBe("300308");
  });

  it.each([
    ["公告见https://example.com/a/1。后续跟踪订单", ["https://example.com/a/1"]],
    ["纪要（https://example.com/b）已归档", ["https://example.com/b"]],
    ["见https://example.com/a，**重点**在此", ["https://example.com/a"]],
    ["见www.example.com/x、www.example.org。", ["http://www.example.com/x", "http://www.example.org"]],
    ["**https://example.com/a**后文", ["https://example.com/a"]],
    [
      "see https://example.com/a_(b)_c?x[]=1&y=2, and (https://example.com/d).",
      ["https://example.com/a_(b)_c?x%5B%5D=1&y=2", "https://example.com/d"],
    ],
    ["[纪要 https://example.com/a。未完", ["https://example.com/a"]],
    ["[https://example.com/a](https://example.com/b)后文", ["https://example.com/b"]],
    ["| 公告 |\n| --- |\n| https://example.com/a，见 |", ["https://example.com/a"]],
    ["ahttps://example.com nothttp:// http://。 xwww.example.com", []],
    ["<https://example.com/a>后文 me@example.com", ["https://example.com/a", "mailto:me@example.com"]],
  ])("ends the bare URL of %j at its end", (body, addresses) => {
    expect(links(shown(body)).map(([, href]) => href)).toEqual(addresses);
  });

  const strong = (body: string) =>
    [...shown(body).querySelectorAll("strong")].map((each) => each.textContent);

  it("treats emphasis marks next to Chinese text and punctuation as emphasis", () => {
    const body = "**结论：**维持增持。**订单（含海外）**超预期，**“重点”**跟踪与**验证**";
    expect(strong(body)).toEqual(["结论：", "订单（含海外）", "“重点”", "验证"]);
    expect(shown("~~旧目标：~~新目标").querySelector("del")?.textContent).toBe("旧目标：");
  });

  it.each([
    "剔除*ST华微和*ST金科，保留ST板块；毛利=2*3*4",
    "*ST华微",
    "*ST 与 *ST。",
    "3*4*5 与 10*20",
    "~~不~是删除~",
  ])("shows the stars of %j literally", (body) => {
    const text = shown(body);
    expect(text.textContent?.trim()).toBe(body);
    expect(text.querySelector("em, strong, li, del")).toBeNull();
  });

  it("still treats other stars as emphasis", () => {
    const text = shown("*重点* a*b*c *STAR市场* **ST华微** **2*3**");
    expect([...text.querySelectorAll("em")].map((each) => each.textContent)).toEqual([
      "重点",
      "b",
      "STAR市场",
    ]);
    expect([...text.querySelectorAll("strong")].map((each) => each.textContent)).toEqual(["ST华微", "2*3"]);
  });

  const numbers = (element: HTMLElement) => [...element.querySelectorAll("li")].map((line) => line.value);

  it.each([
    "300308. 光模块，加仓\n300502. 光模块，减仓\n600941. 运营商，观察",
    "2025. 收入恢复增长\n2027. 利润转正",
    "2024) a\n2025) b",
  ])("treats no line of %j as a list item", (body) => {
    const text = shown(body);
    expect(text.querySelector("li")).toBeNull();
    expect(text.textContent?.replace(/\n+/g, "\n").trim()).toBe(body);
  });

  it("keeps the typed number of each list item", () => {
    expect(numbers(shown("1. a\n3. b\n3. c\n\n7. d"))).toEqual([1, 3, 3, 7]);
    expect(numbers(shown("101) a\n105) b"))).toEqual([101, 105]);
    expect(numbers(shown("> 2. a\n> 5. b\n>    - c\n>    9. d"))).toEqual([2, 5, 0, 9]);
  });

  it("ends a list at a line that begins with a code", () => {
    const text = shown("1. a\n2. b\n300308. 加仓");
    expect(numbers(text)).toEqual([1, 2]);
    expect(text.textContent).toContain("300308. 加仓");
  });

  it("shows a text that can't be rendered in bounded time as plain text, with a notice", () => {
    const body = "> ".repeat(1_000);
    const text = shown(body, ">");
    expect(text.querySelector("blockquote")).toBeNull();
    expect(text.textContent).toContain(en.notes.shownAsTyped);
    expect(text.textContent).toContain(body.slice(0, -1));
  });

  it("adds no heading to the page's outline and has its own footnotes", () => {
    const text = shown("# Title\n\nword[^1]\n\n[^1]: source");
    expect(text.querySelector("h1, h2, h3, h4, h5, h6")).toBeNull();
    const reference = text.querySelector("sup a")?.getAttribute("href") ?? "";
    expect(reference).toMatch(/^#note-1-/);
    expect(text.querySelector(reference)).not.toBeNull();
  });
});
