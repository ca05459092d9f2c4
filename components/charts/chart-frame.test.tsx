import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ChartFrame } from "@/components/charts/chart-frame";
import { renderIn } from "@/components/testing/render";

afterEach(cleanup);

const table = {
  columns: [{ label: "Day" }, { label: "Index", numeric: true }],
  rows: () => [
    ["2025-02-05", "100.0"],
    ["2025-02-06", "—"],
  ],
};
const words = { title: "Index", summary: "Index: 100.0 on 2025-02-05.", height: 200, table };

describe("a chart's frame", () => {
  it("names and describes the chart, and shows its source, day and number of tickers", () => {
    renderIn(
      "en",
      <ChartFrame {...words} source="imported prices" day="2025-02-06" n={{ count: 9, of: 11 }}>
        <p>picture</p>
      </ChartFrame>,
    );
    const figure = screen.getByRole("figure", { name: "Index" });
    const description = document.getElementById(figure.getAttribute("aria-describedby") ?? "");
    expect(description?.textContent).toBe("Index: 100.0 on 2025-02-05.");
    expect(
      screen.getByText("Source: imported prices · through 2025-02-06 · 9 of 11 members priced"),
    ).toBeTruthy();
  });

  it("shows the number of tickers in the line if some priced tickers are excluded", () => {
    const framed = (inIndex: number) => (
      <ChartFrame {...words} n={{ count: 9, of: 11 }} inIndex={inIndex}>
        <p>picture</p>
      </ChartFrame>
    );
    renderIn("en", framed(9));
    expect(screen.getByText("9 of 11 members priced")).toBeTruthy();
    renderIn("en", framed(5));
    expect(screen.getByText("9 of 11 members priced · 5 in the index")).toBeTruthy();
  });

  it("names the lines that are labelled at their ends on a narrow screen only, symbols always", () => {
    const legend = [
      { label: "MA20", colour: "2" as const },
      { label: "abnormal move", colour: "line" as const, symbol: "diamond" as const },
    ];
    renderIn(
      "en",
      <ChartFrame {...words} legend={legend} endLabels>
        <p>picture</p>
      </ChartFrame>,
    );
    expect(screen.getByText("MA20").className).toContain("@xl:hidden");
    expect(screen.getByText("abnormal move").className).not.toContain("hidden");
  });

  it("offers the data as a table", async () => {
    renderIn(
      "en",
      <ChartFrame {...words}>
        <p>picture</p>
      </ChartFrame>,
    );
    await userEvent.click(screen.getByRole("radio", { name: "Table" }));
    expect(screen.queryByText("picture")).toBeNull();
    expect(screen.getAllByRole("row").map((row) => row.textContent)).toEqual([
      "DayIndex",
      "2025-02-05100.0",
      "2025-02-06—",
    ]);
    await userEvent.click(screen.getByRole("radio", { name: "Chart" }));
    expect(screen.getByText("picture")).toBeTruthy();
  });

  it("an empty chart shows a message, without picture or table", () => {
    renderIn(
      "en",
      <ChartFrame {...words} state="empty">
        <p>picture</p>
      </ChartFrame>,
    );
    expect(screen.queryByText("picture")).toBeNull();
    expect(screen.queryByRole("radio")).toBeNull();
    expect(screen.getAllByText("No prices since the call. Import prices or refresh.").length).toBeGreaterThan(
      0,
    );
  });

  it("a failed chart offers a retry", async () => {
    const retry = vi.fn();
    renderIn(
      "zh",
      <ChartFrame {...words} state="error" onRetry={retry}>
        <p>picture</p>
      </ChartFrame>,
    );
    await userEvent.click(screen.getByRole("button", { name: "重试" }));
    expect(retry).toHaveBeenCalledOnce();
  });
});
