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
  ])("shows %s as it was typed, and makes nothing of it", (body, selector) => {
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
  ])("has no address for %s", (body) => {
    const hrefs = links(shown(body)).map(([, href]) => href ?? "");
    for (const href of hrefs) expect(href).toBe("");
  });

  it("gives a link to elsewhere no way back", () => {
    const link = shown("[site](https://x.example/a)").querySelector("a");
    expect(link?.getAttribute("rel")).toContain("noopener");
    expect(link?.getAttribute("target")).toBe("_blank");
  });

  it("loads no image: it becomes a link", () => {
    const text = shown("![chart](https://x.example/a.png) and ![ref][r]\n\n[r]: https://x.example/b.png");
    expect(text.querySelector("img")).toBeNull();
    expect(links(text)).toEqual([
      ["chart", "https://x.example/a.png"],
      ["ref", "https://x.example/b.png"],
    ]);
  });

  it("puts no link inside a link for an image in one", () => {
    const text = shown("[![chart](https://x.example/a.png)](https://x.example)");
    expect(links(text)).toEqual([["chart", "https://x.example"]]);
  });

  it("links the tickers it mentions", () => {
    expect(links(shown("**$300308** 与 $NVDA，$00700.HK\n$300308.SZ"))).toEqual([
      ["$300308", "/tickers/300308.SZ"],
      ["$NVDA", "/tickers/NVDA.US"],
      ["$00700.HK", "/tickers/00700.HK"],
      ["$300308.SZ", "/tickers/300308.SZ"],
    ]);
  });

  it("links none in code, in a link, escaped, or in an amount", () => {
    const body = "`$300308` \\$300308 [$300502](https://x.example) $100 $5.2bn\n\n```\n$300394\n```";
    expect(links(shown(body))).toEqual([["$300502", "https://x.example"]]);
  });

  it("links the one that isn't escaped of two", () => {
    const text = shown("\\$300308 then $300308");
    expect(links(text)).toEqual([["$300308", "/tickers/300308.SZ"]]);
    expect(text.querySelector("a")?.previousSibling?.textContent).toBe("$300308 then ");
  });

  it("keeps the day of the view in a ticker's link", () => {
    expect(links(shown("$300308", "", "?asOf=2025-03-12"))).toEqual([
      ["$300308", "/tickers/300308.SZ?asOf=2025-03-12"],
    ]);
  });

  it("marks what was searched for, in words, links and code", () => {
    const text = shown("订单 **订单** `订单` $300308", "订单");
    expect([...text.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual([
      "订单",
      "订单",
      "订单",
    ]);
    expect(shown("see $300308", "300308").querySelector("a mark")?.textContent).toBe("300308");
  });

  it("has no heading of the page, and footnotes of its own", () => {
    const text = shown("# Title\n\nword[^1]\n\n[^1]: source");
    expect(text.querySelector("h1, h2, h3, h4, h5, h6")).toBeNull();
    const reference = text.querySelector("sup a")?.getAttribute("href") ?? "";
    expect(reference).toMatch(/^#note-1-/);
    expect(text.querySelector(reference)).not.toBeNull();
  });
});
