import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { SourceForm } from "@/components/settings/sources/source-form";
import { renderIn } from "@/components/testing/render";
import type { Locale } from "@/lib/i18n/locale";
import type { TestPull } from "@/lib/prices/sources/test-pull-schema";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = (locale: Locale = "en") =>
  renderIn(
    locale,
    <QueryClientProvider client={new QueryClient()}>
      <SourceForm source={null} onClose={() => {}} />
    </QueryClientProvider>,
  );
const answerWith = (body: object, status = 200) =>
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(body, { status })));
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

/** The words that belong to a control, its hint and its error. */
const wordsAt = (label: RegExp) =>
  screen
    .getByLabelText(label)
    .getAttribute("aria-describedby")
    ?.split(" ")
    .map((id) => document.getElementById(id)?.textContent)
    .join(" ");

const pulled: TestPull = {
  symbol: "600941.SH",
  from: "2025-01-01",
  to: "2025-09-17",
  request: { url: "http://127.0.0.1/bars", header: null },
  failure: null,
  fields: {},
  answer: { start: "{}", length: 2 },
  rows: {
    fields: ["day", "close"],
    count: 1,
    first: [["2025-02-05", "107.66"]],
    last: [],
    areBars: true,
  },
  outsideSpan: 0,
  rejected: [],
  rejectedCount: 0,
  warnings: [],
  warningCount: 0,
  questions: [],
  proof: { method: "none", reason: null, days: 200, contradicts: false },
};

it.each([
  ["en", "Save", /^Adjustment that/, "Beside an adjusted close choose “split-adjusted” or"],
  ["zh", "保存", /^地址所请求/, "填有复权收盘价时，请选“仅拆股调整”或"],
] as const)(
  "a refusal stands at its field in %s, under what was typed",
  async (locale, save, label, words) => {
    answerWith(
      { code: "invalid", fields: { adjustment: "adjusted_close_given", url: "refused_address" } },
      422,
    );
    const { container } = show(locale);
    const url = container.querySelector<HTMLInputElement>("[name=url]")!;
    await userEvent.type(url, "http://169.254.169.254/x");
    await press(save);
    expect(await screen.findAllByRole("alert")).toHaveLength(2);
    expect(wordsAt(label)).toContain(words);
    expect([url.value, url.getAttribute("aria-invalid")]).toEqual(["http://169.254.169.254/x", "true"]);
  },
);

it("what the answer contradicts stands at its field after a test pull, and goes with the next one", async () => {
  answerWith({
    ...pulled,
    failure: { code: "not_there", detail: null, place: "[0].last", found: ["day", "close"] },
    fields: { "fields.close": "not_there", volumeFactor: "lots_read_as_shares" },
    rows: null,
    proof: null,
  });
  show();
  await press("Test pull");
  expect(await screen.findByText(/A refresh would store nothing until this is corrected/)).toBeDefined();
  expect(screen.getByText(/At \[0\]\.last\. There is: day, close\./)).toBeDefined();
  expect(wordsAt(/^Close/)).toBe("The answer has nothing there.");
  expect(wordsAt(/^Volume ×/)).toMatch(/^Volume comes out 100 times too small/);

  answerWith(pulled);
  await press("Test pull");
  expect(await screen.findByText(/A refresh would store these rows/)).toBeDefined();
  expect(screen.queryAllByRole("alert")).toEqual([]);
  expect(screen.getByRole("table", { name: "1 row as they would be stored" }).textContent).toContain(
    "107.66",
  );

  await userEvent.type(screen.getByLabelText("Name"), "Gateway");
  expect(screen.getByText(/A refresh would store these rows/)).toBeDefined();
  await userEvent.type(screen.getByLabelText(/^Close/), "2");
  expect(screen.queryByText(/A refresh would store/)).toBeNull();
  expect(screen.getByText("Changed since this test: test it again.")).toBeDefined();
  expect(screen.getByRole("table", { name: "1 row as they would be stored" })).toBeDefined();
});

it("a ticker that can't be pulled is told at the ticker", async () => {
  answerWith({ code: "invalid", fields: { symbol: "unknown_symbol" } }, 422);
  show();
  await press("Test pull");
  expect((await screen.findByRole("alert")).textContent).toMatch(/^Neither a ticker nor a known name/);
  expect(wordsAt(/^Ticker to test with/)).toMatch(/^Neither a ticker/);
});

it("opens with the name focused, and an example fills it in", async () => {
  show();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Name")));
  await press("AKTools");
  expect(screen.getByLabelText<HTMLInputElement>(/^Turnover \(/).value).toBe("成交额");
});
