import { beforeEach, expect, it } from "vitest";
import { recentPages, rememberPage } from "@/components/palette/recent";

const page = (href: string) => ({ href, name: href, nameEn: null, nameZh: null });

beforeEach(() => localStorage.clear());

it("the page opened last comes first, each page once, and the sixth is forgotten", () => {
  for (const href of ["/a", "/b", "/c", "/d", "/e", "/f", "/c"]) rememberPage(page(href));
  expect(recentPages().map(({ href }) => href)).toEqual(["/c", "/f", "/e", "/d", "/b"]);
});

it.each(["", "{", "{}", "null", '[{"href":"https://elsewhere"}]', "[null, 3]"])(
  "a stored text that isn't a list of pages (%j) is no page",
  (text) => {
    localStorage.setItem("themeboard-recent", text);
    expect(recentPages()).toEqual([]);
  },
);
