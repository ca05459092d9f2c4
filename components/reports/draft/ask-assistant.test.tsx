import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { AskAssistant } from "@/components/reports/draft/ask-assistant";
import { renderIn } from "@/components/testing/render";
import { Toaster } from "@/components/ui/toaster";
import type { DraftedReport } from "@/lib/reports/drafts/schema";
import { settingsOptions } from "@/lib/settings/queries";
import type { Settings } from "@/lib/settings/schema";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const report = (title: string): DraftedReport => ({
  ...{ start: 0, end: 0, title, house: null, publishedAt: null, callDay: null, callDayReason: null },
  rating: { text: null, stance: null, claim: null },
  ...{ sections: [], claims: [], recommendations: [], companies: [], tables: [], warnings: [] },
  furniture: { title: null, house: null, time: null },
  isReport: true,
});

/** A board whose assistant answers when it is let. */
function ask() {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const company = { name: "Mingzhou", ticker: null };
  const proposal = { report: { ...report("asked"), companies: [company] }, refused: [] };
  vi.stubGlobal("fetch", () => answered.then(() => Response.json(proposal)));
  const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } });
  const assistant = { url: "http://localhost:1", model: "m" };
  client.setQueryData(settingsOptions().queryKey, { assistant } as unknown as Settings);
  const seen = { reports: [report("asked")] as readonly DraftedReport[] };
  const edit = (change: (reports: readonly DraftedReport[]) => readonly DraftedReport[]) => {
    seen.reports = change(seen.reports);
  };
  const screenOf = () => (
    <QueryClientProvider client={client}>
      <AskAssistant id="d" desk={{ at: 0, saving: "saved", edit, reports: seen.reports }} />
      <Toaster theme="light" />
    </QueryClientProvider>
  );
  const { rerender } = renderIn("en", screenOf());
  const correct = (title: string) => {
    seen.reports = [{ ...seen.reports[0]!, title }];
    rerender(screenOf());
  };
  return { seen, correct, answer: () => answer() };
}

it("puts the assistant's companies into the draft that it was asked about", async () => {
  const { seen, answer } = ask();
  await userEvent.click(screen.getByRole("button", { name: "Ask the assistant" }));
  answer();
  expect(await screen.findByText(/^The assistant’s themes and companies are in the draft/)).toBeTruthy();
  expect(seen.reports[0]!.companies.map(({ name }) => name)).toEqual(["Mingzhou"]);
});

it("says that a proposal isn't taken if the draft has changed meanwhile, and has nothing to undo then", async () => {
  const { seen, correct, answer } = ask();
  await userEvent.click(screen.getByRole("button", { name: "Ask the assistant" }));
  correct("corrected");
  answer();
  expect(await screen.findByText(/the assistant’s proposal wasn’t taken/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  expect(seen.reports[0]).toMatchObject({ title: "corrected", companies: [] });
});
