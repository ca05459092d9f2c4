import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { NuqsTestingAdapter, type UrlUpdateEvent } from "nuqs/adapters/testing";
import { renderToString } from "react-dom/server";
import { afterEach, expect, it, vi } from "vitest";
import { Board } from "@/components/board/board";
import { ColumnChooser } from "@/components/board/column-chooser";
import { useBoardFilters } from "@/components/board/use-board-filters";
import { inLocale, renderIn } from "@/components/testing/render";
import { makeThemeItem } from "@/components/themes/testing/theme-item";
import { Toolbar } from "@/components/ui/toolbar";
import { perPeriod } from "@/lib/domain/calendar/period";
import type { Locale } from "@/lib/i18n/locale";
import type { ThemeItem } from "@/lib/themes/schema";

const push = vi.fn();
vi.mock("next/navigation", () => ({
  useSearchParams: () => new URLSearchParams(),
  useRouter: () => ({ push }),
}));

afterEach(cleanup);

const BOARD = {
  asOf: "2026-03-12",
  priceDay: "2026-03-12",
  base: "first_close" as const,
  reports: [],
  nextCursor: null,
};

function show(items: ThemeItem[], searchParams = "", locale: Locale = "en") {
  const board = { ...BOARD, items };
  renderIn(
    locale,
    <NuqsTestingAdapter searchParams={searchParams}>
      <Board board={board} period="sinceCall" />
    </NuqsTestingAdapter>,
  );
  return screen.getByRole("table");
}
const cellsOf = (row: HTMLElement) => within(row).getAllByRole("cell");
const headings = () => screen.getAllByRole("columnheader").map((each) => each.textContent.trim());
const cellUnder = (slug: string, heading: string) => {
  const row = screen.getByRole("rowheader", { name: slug }).closest("tr")!;
  return cellsOf(row)[headings().indexOf(heading)]!; // the tick is before the row's heading
};

it("numbers have one precision, a true minus and no unit, which the heading has", () => {
  show([makeThemeItem("optics", { excess: perPeriod(() => -0.0304), drawdown: -0.2, volatility: 0.2516 })]);
  expect(cellUnder("optics", "Excess pp").textContent).toBe("−3.0");
  expect(cellUnder("optics", "Drawdown %").textContent).toBe("−20.0");
  expect(cellUnder("optics", "Volatility %").textContent).toBe("25.2");
  expect(cellUnder("optics", ">50d").textContent).toBe("7/11");
});

it("a return that begins long after the call says since when, in its cell and below the board", () => {
  show([makeThemeItem("optics", { t0: "2026-02-24" }), makeThemeItem("carriers")]);
  expect(cellUnder("optics", "Since call %").textContent).toBe("+10.0 since 2026-02-24");
  expect(cellUnder("carriers", "Since call %").textContent).toBe("+10.0");
  expect(screen.getByText(/begin later: optics 2026-02-24$/)).toBeTruthy();
});

it.each([
  [
    "en",
    "overstated",
    "Status",
    "Return since the call overstated: China Mobile adjusted by difference, not by ratio, across an ex-date. Return since the call probably overstated: Unicom adjusted by difference, not by ratio, with ex-dates unknown.",
  ],
  [
    "zh",
    "收益偏高",
    "状态",
    "推荐以来收益被高估：中国移动按加减法而非比例复权，区间内有除权除息日。推荐以来收益可能被高估：Unicom按加减法而非比例复权，除权除息日不明。",
  ],
] as const)(
  "an overstated return is marked in its row (%s), and the mark names the members when it has the focus",
  async (locale, mark, heading, names) => {
    const member = { exDates: null, nameZh: null };
    show(
      [
        makeThemeItem("carriers", {
          basis: "overstated",
          overstatedMembers: [
            { symbol: "600941.SH", nameEn: "China Mobile", nameZh: "中国移动", exDates: ["2025-06-11"] },
            { ...member, symbol: "600050.SH", nameEn: "Unicom" },
          ],
        }),
        makeThemeItem("optics", { basis: "mixed" }),
      ],
      "",
      locale,
    );
    expect(cellUnder("optics", heading).textContent).not.toContain(mark);
    const link = within(cellUnder("carriers", heading)).getByRole("link", { name: mark });
    expect(link.getAttribute("href")).toBe("/tickers/600941.SH#adjustment");
    act(() => link.focus());
    expect((await screen.findByRole("tooltip")).textContent).toBe(names);
  },
);

it("a return that is unknown isn't marked as overstated", () => {
  const members = [{ symbol: "600941.SH", nameEn: null, nameZh: null, exDates: null }];
  const unknown = {
    basis: "overstated" as const,
    overstatedMembers: members,
    returns: perPeriod(() => null),
  };
  show([makeThemeItem("carriers", unknown)]);
  expect(screen.queryByText("overstated")).toBeNull();
});

it("a theme whose call is underweight says so beside its name, and what its status is about", () => {
  show([
    makeThemeItem("coal", { callStance: "underweight" }),
    makeThemeItem("steel", { callStance: "neutral" }),
  ]);
  const note = /says how the theme does, not whether the call is right/;
  expect(cellUnder("coal underweight", "Status").textContent).toMatch(note);
  expect(screen.getByText("underweight").title).toMatch(note);
  expect(cellUnder("steel", "Status").textContent).not.toMatch(note);
});

it("without notes and evidence the cells are blank, and an unknown number says why", () => {
  show([
    makeThemeItem("optics", {
      latestNote: null,
      volatility: null,
      measureReasons: { breadth: null, drawdown: null, volatility: "too_few_returns" },
    }),
  ]);
  expect(cellUnder("optics", "Latest note").textContent).toBe("");
  expect(cellUnder("optics", "Evidence").textContent).toBe("");
  expect(cellUnder("optics", "Volatility %").textContent).toBe("—Fewer than 20 daily returns.");
});

it.each([
  [{ coverage: { priced: 1, of: 6 } }, "1/6"],
  [{ lastDay: "2026-02-27" }, "11/11 to 2026-02-27"],
  [{ coverage: { priced: 1, of: 6 }, lastDay: "2026-02-27" }, "1/6 to 2026-02-27"],
] as const)("a theme of %o has a column for its prices", (over, text) => {
  show([makeThemeItem("optics", over), makeThemeItem("servers")]);
  expect(cellUnder("optics", "Priced").textContent).toBe(text);
  expect(cellUnder("servers", "Priced").textContent).toBe("11/11");
});

it("generated prices are marked once where all rows rest on them, else row by row", () => {
  show([makeThemeItem("optics", { sample: true }), makeThemeItem("servers", { sample: true })]);
  expect(screen.getAllByText("sample").map((mark) => mark.closest("th")?.scope)).toEqual(["col"]);
  cleanup();
  show([makeThemeItem("optics", { sample: true }), makeThemeItem("servers")]);
  expect(screen.getAllByText("sample").map((mark) => mark.closest("tr")?.dataset.key)).toEqual(["optics"]);
});

it.each(["en", "zh"] as const)("every heading explains itself on focus, until Escape: %s", (locale) => {
  show([makeThemeItem("optics")], "", locale);
  const terms = screen.getAllByRole("columnheader").map((each) => within(each).getByRole("button"));
  expect(terms).toHaveLength(14);
  const said = terms.map((term) => {
    fireEvent.focus(term);
    const tip = screen.getByRole("tooltip");
    expect(term.getAttribute("aria-describedby")).toBe(tip.id);
    return tip.textContent;
  });
  expect(document.querySelectorAll("[aria-describedby]")).toHaveLength(1); // the last term's, whose tip is shown
  expect(new Set(said).size).toBe(11); // 1d, 1w, 1m and YTD are returns over a period
  fireEvent.keyDown(document.body, { key: "Escape" });
  expect(screen.queryByRole("tooltip")).toBeNull();
  expect(document.querySelector("[aria-describedby]")).toBeNull();
});

it("two to six ticked themes are compared on one page, in the view; of others it says why not", () => {
  show(
    Array.from({ length: 7 }, (_, at) => makeThemeItem(`t${at}`)),
    "?period=1m",
  );
  const tick = (at: number) => fireEvent.click(screen.getByRole("checkbox", { name: `Compare t${at}` }));
  const link = () => screen.queryByRole("link", { name: /^Compare/ })?.getAttribute("href");
  tick(3);
  expect([screen.getByRole("status").textContent, link()]).toEqual(["tick one more to compare", undefined]);
  tick(1);
  expect(link()).toBe("/compare?themes=t3,t1&period=1m");
  for (const at of [0, 2, 4, 5]) tick(at);
  expect(link()).toBe("/compare?themes=t3,t1,t0,t2,t4,t5&period=1m");
  tick(6);
  expect([screen.getByRole("status").textContent, link()]).toEqual(["at most six to compare", undefined]);
  tick(0);
  expect(screen.getByRole("link", { name: "Compare 6 themes" })).toBeTruthy();
});

it("the key c compares from the last tick, once two themes are ticked", () => {
  show([makeThemeItem("a"), makeThemeItem("b")]);
  for (const [slug, pushed] of [
    ["a", []],
    ["b", [["/compare?themes=a,b"]]],
  ] as const) {
    const tick = screen.getByRole("checkbox", { name: `Compare ${slug}` });
    fireEvent.click(tick);
    fireEvent.keyDown(tick, { key: "c" });
    expect(push.mock.calls).toEqual(pushed);
  }
});

it("the server draws the first screen of a long board and keeps room for the other rows", () => {
  const items = Array.from({ length: 30 }, (_, n) => makeThemeItem(`t${n}`));
  const html = renderToString(
    inLocale(
      "en",
      <NuqsTestingAdapter>
        <Board board={{ ...BOARD, items }} period="sinceCall" />
      </NuqsTestingAdapter>,
    ),
  );
  expect(html.match(/data-key=/g)).toHaveLength(24);
  expect(html).toContain('style="height:calc(6 * var(--row))"');
  show(items);
  expect(screen.getAllByRole("rowheader")).toHaveLength(30);
});

it("a ticked theme that is deleted doesn't count", () => {
  const items = ["a", "b", "c"].map((slug) => makeThemeItem(slug));
  const page = (of: ThemeItem[]) => (
    <NuqsTestingAdapter>
      <Board board={{ ...BOARD, items: of }} period="sinceCall" />
    </NuqsTestingAdapter>
  );
  const { rerender } = renderIn("en", page(items));
  for (const slug of ["a", "b", "c"]) {
    fireEvent.click(screen.getByRole("checkbox", { name: `Compare ${slug}` }));
  }
  expect(screen.getByRole("link", { name: "Compare 3 themes" })).toBeTruthy();
  rerender(page(items.slice(0, 2)));
  expect(screen.getByRole("link", { name: "Compare 2 themes" }).getAttribute("href")).toBe(
    "/compare?themes=a,b",
  );
});

it("a filter can be cleared where it leaves out no row", () => {
  const board = [makeThemeItem("media", { level: "sector" }), makeThemeItem("games", { parent: "media" })];
  show(board, "?level=sector");
  expect(screen.getAllByRole("rowheader")).toHaveLength(1);
  expect(screen.getByText("1 of 1 rows")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Clear filters" }));
  expect(screen.queryByText("1 of 1 rows")).toBeNull();
});

const CHIPS = [
  makeThemeItem("chips", { level: "sector", reports: [], status: "mixed" }),
  makeThemeItem("optics", { parent: "chips", reports: ["second", "third"] }),
];
it.each([
  [
    "optics",
    "",
    [
      "Open /themes/optics",
      "Report that called it /reports/second",
      "Write a note /themes/optics?note=new",
      "Add a ticker /themes/optics?watch=new",
    ],
  ],
  ["chips", "", ["Open /sectors/chips", "Write a note /sectors/chips?note=new"]],
  [
    "optics",
    "?asOf=2026-03-02",
    ["Open /themes/optics?asOf=2026-03-02", "Report that called it /reports/second"],
  ],
])("the menu of %s at “%s” leads only to what its page has", async (slug, address, items) => {
  show(CHIPS, address);
  fireEvent.click(screen.getByRole("button", { name: `Actions for ${slug}` }));
  const links = await screen.findAllByRole("menuitem");
  expect(links.map((link) => `${link.textContent} ${link.getAttribute("href")}`)).toEqual(items);
});

it("a column chosen beside the period's own keeps that one for other periods", async () => {
  const update = vi.fn<(event: UrlUpdateEvent) => void>();
  function Chooser() {
    const held = useBoardFilters();
    return <ColumnChooser board={{ ...BOARD, items: CHIPS }} period="1m" held={held} />;
  }
  renderIn(
    "en",
    <NuqsTestingAdapter searchParams="?columns=month1,note" onUrlUpdate={update}>
      <Toolbar label="Board">
        <Chooser />
      </Toolbar>
    </NuqsTestingAdapter>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Columns" }));
  const [, month] = await screen.findAllByRole("checkbox", { name: "1m" }); // the first is the period's own
  expect(month).toMatchObject({ disabled: true, checked: true });
  fireEvent.click(screen.getByRole("checkbox", { name: "Drawdown" }));
  await waitFor(() =>
    expect(update.mock.lastCall?.[0].searchParams.get("columns")).toBe("month1,drawdown,note"),
  );
});

it("the address chooses the columns and the height of the rows", () => {
  const table = show([makeThemeItem("optics")], "?columns=evidence,excess&rows=dense");
  expect(headings()).toEqual(["Theme", "Excess pp", "Evidence"]);
  expect(table.classList).toContain("dense");
});
