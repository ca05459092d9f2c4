import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { clusterByShape, type MarkerCluster } from "@/components/charts/cluster";
import { dayAxis } from "@/components/charts/day-axis";
import { MarkerLayer } from "@/components/charts/marker-layer";
import { renderIn } from "@/components/testing/render";

afterEach(cleanup);

const clusters: MarkerCluster[] = [
  {
    markers: [{ id: "a", day: "2025-02-05", label: "Capex guide" }],
    day: "2025-02-05",
    share: 0.2,
    value: 100,
  },
  {
    markers: [
      { id: "b", day: "2025-02-11", label: "Price war" },
      { id: "c", day: "2025-02-12", label: "Orders" },
    ],
    day: "2025-02-11",
    share: 0.8,
    value: null,
  },
];

it("is a single Tab stop; arrow keys move between markers; Enter selects", async () => {
  const select = vi.fn();
  renderIn("en", <MarkerLayer clusters={clusters} topOf={() => 50} onSelect={select} />);
  await userEvent.tab();
  expect(document.activeElement?.getAttribute("aria-label")).toBe("2025-02-05: Capex guide");
  await userEvent.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(
    screen.getByRole("button", { name: "2 markers on 2025-02-11: Price war; Orders" }),
  );
  await userEvent.keyboard("{ArrowRight}{Enter}");
  expect(select).toHaveBeenCalledExactlyOnceWith(["b", "c"]);
  await userEvent.keyboard("{Home}{Enter}");
  expect(select).toHaveBeenLastCalledWith(["a"]);
  await userEvent.tab();
  expect(document.activeElement).toBe(document.body);
});

it("shows a marker's text on hover and hides it afterwards", async () => {
  renderIn("en", <MarkerLayer clusters={clusters} topOf={() => 50} />);
  const marker = screen.getByRole("button", { name: /Capex guide/ });
  await userEvent.hover(marker);
  expect(screen.getByText("Capex guide")).toBeTruthy();
  await userEvent.unhover(marker);
  expect(screen.queryByText("Capex guide")).toBeNull();
});

it("names a marker in Chinese with a full-width colon", () => {
  renderIn("zh", <MarkerLayer clusters={clusters} topOf={() => 50} />);
  expect(screen.getByRole("button", { name: "2025-02-05：Capex guide" })).toBeTruthy();
});

it("a notch stands on the axis whatever the line's value, apart from the markers on the line", () => {
  const points = [
    { day: "2025-02-05", close: 100 },
    { day: "2025-02-06", close: 104 },
  ];
  const at = (shape: "dot" | "notch") => ({ id: shape, day: "2025-02-06", label: shape, shape });
  const both = clusterByShape([at("notch"), at("dot")], points, "close", {
    axis: dayAxis(points),
    plotWidth: 400,
    apart: 24,
  });
  renderIn("en", <MarkerLayer clusters={both} topOf={(value) => (value === null ? 200 : 50)} />);
  const tops = screen
    .getAllByRole("button")
    .map((button) => [button.getAttribute("aria-label"), button.parentElement!.style.top]);
  expect(tops).toEqual([
    ["2025-02-06: dot", "50px"],
    ["2025-02-06: notch", "196px"],
  ]);
});
