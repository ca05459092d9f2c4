import { cleanup } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { BreadthPane } from "@/components/charts/breadth-pane";
import { DrawdownPane } from "@/components/charts/drawdown-pane";
import { LineChart } from "@/components/charts/line-chart";
import { Sparkline } from "@/components/charts/sparkline";
import { renderIn } from "@/components/testing/render";

beforeAll(() => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(800); // jsdom has no layout
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
