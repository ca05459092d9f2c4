import { cleanup, screen, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { BreadthPane } from "@/components/charts/breadth-pane";
import { DrawdownPane } from "@/components/charts/drawdown-pane";
import { LineChart } from "@/components/charts/line-chart";
import { Sparkline } from "@/components/charts/sparkline";
import { UNKNOWN_TILE } from "@/components/charts/tile-colour";
import { TileScale } from "@/components/charts/tile-scale";
import { Treemap } from "@/components/charts/treemap";
import { renderIn } from "@/components/testing/render";
import { formatPercent } from "@/lib/format/number";

// jsdom has no layout, so the chart's width is stubbed.
beforeAll(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(800);
});
afterEach(cleanup);
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Nine days: four with values, a gap, a single value, a gap, two values. */
const VALUES = [100, 101, 102, 101, null, 103, null, 102, 103];
const days = VALUES.map((value, i) => ({ day: `2025-02-0${i + 1}`, value }));
const dotsIn = (container: HTMLElement) =>
  [...container.querySelectorAll("path.lone-days")].flatMap(
    (path) => path.getAttribute("d")!.match(/M/g) ?? [],
  ).length;

it("a single value between two gaps is a dot in a line and in the panes below it", () => {
  const line = renderIn(
    "en",
    <LineChart
      points={days.map(({ day, value }) => ({ day, level: value }))}
      label="Index"
      series={[{ key: "level", label: "Index", colour: "line" }]}
    />,
  );
  expect(dotsIn(line.container)).toBe(1);
  const breadth = renderIn(
    "en",
    <BreadthPane
      label="Above 50-day MA"
      points={days.map(({ day, value }) => ({ day, breadth: value === null ? null : { above: 1, of: 2 } }))}
    />,
  );
  expect(dotsIn(breadth.container)).toBe(1);
  const drawdown = renderIn(
    "en",
    <DrawdownPane
      label="Drawdown"
      points={days.map(({ day, value }) => ({ day, drawdown: value && (value - 103) / 103 }))}
    />,
  );
  expect(dotsIn(drawdown.container)).toBe(1);
  const whole = renderIn(
    "en",
    <DrawdownPane label="Drawdown" points={days.map(({ day }) => ({ day, drawdown: -0.1 }))} />,
  );
  expect(dotsIn(whole.container)).toBe(0);
});

it("a single value at either end is a dot too", () => {
  const points = [100, null, 101, 102, null, 103].map((level, i) => ({ day: `2025-02-0${i + 1}`, level }));
  const { container } = renderIn(
    "en",
    <LineChart points={points} label="Index" series={[{ key: "level", label: "Index", colour: "line" }]} />,
  );
  expect(dotsIn(container)).toBe(2);
});

it("a single value of a sparkline is a dot", () => {
  const { container } = renderIn("en", <Sparkline values={VALUES} label="Operators" />);
  expect(container.querySelectorAll("path")[1]?.getAttribute("d")).toMatch(/^M[\d. ]+h0$/);
});

it("the map draws only the themes, and screen readers read nothing else", () => {
  const groups = [
    {
      label: "Communication",
      tiles: [
        { id: "operators", label: "Operators", area: 6, change: 0.12, href: "/themes/operators" },
        {
          id: "optical-modules",
          label: "Optical modules",
          area: 5,
          change: null,
          href: "/themes/optical-modules",
        },
      ],
    },
    { label: "Media", tiles: [{ id: "media", label: "Media", area: 4, change: 0, href: "/sectors/media" }] },
    { label: "Computer", tiles: [{ id: "computer", label: "Computer", area: 0, change: 0 }] }, // without watched tickers
  ];
  renderIn("en", <Treemap groups={groups} label="Theme map" />);
  const drawn = screen.getByRole("group", { name: "Theme map" });
  expect(drawn.children).toHaveLength(3);
  const map = within(drawn);
  const names = map.getAllByRole("link").map((link) => link.getAttribute("aria-label"));
  expect(names).toEqual([
    `Communication, Operators, ${formatPercent(0.12, { locale: "en", signed: true })}`,
    "Communication, Optical modules, unknown",
    `Media, Media, ${formatPercent(0, { locale: "en", signed: true })}`,
  ]);
  const backgroundOf = (name: RegExp) => map.getByRole("link", { name }).style.background;
  expect(backgroundOf(/Optical modules/)).toContain("repeating-linear-gradient");
  expect(backgroundOf(/Media/)).toBe("var(--tile-flat)");
});

it.each([912, 640, 358])("the tiles of a map %i px wide are near-square, and its groups apart", (width) => {
  const counts = { Electronics: [6, 5], Communication: [6, 5], Computer: [4, 5], Media: [6] };
  const groups = Object.entries(counts).map(([label, areas]) => ({
    label,
    tiles: areas.map((area, i) => ({
      id: `${label} ${i}`,
      label: `${label} ${i}`,
      area,
      change: 0,
      href: "/",
    })),
  }));
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValueOnce(width);
  renderIn("en", <Treemap groups={groups} label="Theme map" />);
  const tiles = screen.getAllByRole("link").map(({ style, ariaLabel }) => {
    const [left, top, wide, high] = [style.left, style.top, style.width, style.height].map(parseFloat);
    return { group: ariaLabel!.split(",")[0], left: left!, top: top!, wide: wide!, high: high! };
  });
  expect(tiles).toHaveLength(7);
  expect(Math.max(...tiles.map(({ left, wide }) => left + wide))).toBeCloseTo(width, 0);
  for (const { wide, high } of tiles) expect(Math.max(wide / high, high / wide)).toBeLessThan(2.5);
  const gap = (a: (typeof tiles)[number], b: (typeof tiles)[number]) =>
    Math.max(
      b.left - a.left - a.wide,
      a.left - b.left - b.wide,
      b.top - a.top - a.high,
      a.top - b.top - b.high,
    );
  for (const a of tiles) {
    for (const b of tiles) {
      if (a !== b) expect(gap(a, b)).toBeGreaterThanOrEqual(a.group === b.group ? 1 : 5);
    }
  }
});

it("the legend of the map explains the hatching", () => {
  const { container } = renderIn("zh", <TileScale label="颜色" />);
  expect(container.textContent).toContain("未知");
  expect(
    [...container.querySelectorAll("span")].some(({ style }) => style.background.includes("repeating")),
  ).toBe(UNKNOWN_TILE.includes("repeating"));
});
