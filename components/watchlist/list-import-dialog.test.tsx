import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderIn } from "@/components/testing/render";
import { Toaster } from "@/components/ui/toaster";
import { ListImportButton } from "@/components/watchlist/list-import-button";
import type { ListEntry, ListImport } from "@/lib/watchlist/imports/schema";

const entry = (key: string, verdict: ListEntry["verdict"]): ListEntry => ({
  key,
  line: Number(key),
  text: key,
  exchange: null,
  section: null,
  theme: "optics",
  symbol: null,
  nameEn: null,
  nameZh: null,
  otherName: null,
  listedName: null,
  reason: null,
  addedOn: "2025-09-17",
  verdict,
  code: null,
  candidates: [],
});
const listOf = (...items: ListEntry[]): ListImport => ({
  id: null,
  form: "codes",
  sections: [],
  items,
  watches: [],
});
const added = { ...listOf(), id: "import-1", watches: [{}] };

/** The server's answers by method and path. */
let answers: Record<string, () => Promise<Response>>;
const ok = (body: unknown) => Promise.resolve(Response.json(body));

beforeEach(() => {
  vi.stubGlobal("fetch", (url: string, { method = "GET" }: RequestInit) => {
    const answer = answers[`${method} ${url}`];
    return answer ? answer() : ok({ items: [] });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function review(list: ListImport) {
  answers = { "POST /api/v1/watchlist-imports?dryRun=1": () => ok(list) };
  renderIn(
    "en",
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ListImportButton theme="optics" />
      <Toaster theme="light" />
    </QueryClientProvider>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Paste a list" }));
  await userEvent.type(text(), "300308");
  await userEvent.click(screen.getByRole("button", { name: "Review" }));
}

const text = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Tickers/ });

/** Makes the write wait for an answer. */
function heldWrite() {
  let answer: (response: Response) => void = () => undefined;
  const written = new Promise<Response>((resolve) => (answer = resolve));
  answers["POST /api/v1/watchlist-imports"] = () => written;
  return (response: Response) => answer(response);
}

it("is closed by what it adds, whose message has an undo; it begins empty again", async () => {
  await review(listOf(entry("1", "add")));
  answers["POST /api/v1/watchlist-imports"] = () => ok(added);
  await userEvent.click(await screen.findByRole("button", { name: "Add 1 ticker" }));
  expect(await screen.findByText("1 ticker added.")).toBeTruthy();
  expect(screen.queryByRole("dialog")).toBeNull();

  const undone = vi.fn(() => ok({ items: [] }));
  answers["DELETE /api/v1/watchlist-imports/import-1"] = undone;
  screen.getByRole("button", { name: "Undo" }).focus();
  await userEvent.keyboard("{Enter}");
  expect(undone).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole("button", { name: "Paste a list" }));
  expect(text().value).toBe("");
});

it("can be left while it writes; the answer has its message and an undo, and nothing is left to do", async () => {
  await review(listOf(entry("1", "add")));
  const answer = heldWrite();
  await userEvent.click(await screen.findByRole("button", { name: "Add 1 ticker" }));
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  answer(Response.json(added));
  expect(await screen.findByText("1 ticker added.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Undo" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Paste a list" }));
  expect(text().value).toBe("");
});

it("left during a write that fails, says so and has the list again", async () => {
  await review(listOf(entry("1", "add")));
  const answer = heldWrite();
  await userEvent.click(await screen.findByRole("button", { name: "Add 1 ticker" }));
  await userEvent.keyboard("{Escape}");
  answer(Response.json({ code: "internal" }, { status: 500 }));
  expect(await screen.findByText("Something went wrong. Try again.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Paste a list" }));
  expect(text().value).toBe("300308");
});

it("neither undoes nor adds while the other is under way", async () => {
  await review(listOf(entry("1", "add"), entry("2", "unknown")));
  answers["POST /api/v1/watchlist-imports"] = () => ok(added);
  const addReady = () => screen.getByRole<HTMLButtonElement>("button", { name: "Add the 1 ready" });
  await userEvent.click(await screen.findByRole("button", { name: "Add the 1 ready" }));
  const undo = await screen.findByRole<HTMLButtonElement>("button", { name: "Undo" });
  await vi.waitFor(() => expect(addReady().disabled).toBe(false));
  heldWrite();
  await userEvent.click(addReady());
  expect(undo.disabled).toBe(true);
});

it("keeps the undo of what was added until it has been undone", async () => {
  await review(listOf(entry("1", "add"), entry("2", "unknown")));
  answers["POST /api/v1/watchlist-imports"] = () => ok(added);
  await userEvent.click(await screen.findByRole("button", { name: "Add the 1 ready" }));
  const undo = await within(screen.getByRole("dialog")).findByRole("button", { name: "Undo" });
  answers["DELETE /api/v1/watchlist-imports/import-1"] = () => Promise.reject(new TypeError("cut off"));
  await userEvent.click(undo);
  expect(await screen.findByText(/can’t be reached/)).toBeTruthy();
  expect(undo.isConnected).toBe(true);
  answers["DELETE /api/v1/watchlist-imports/import-1"] = () => ok({ items: [] });
  await userEvent.click(undo);
  await vi.waitFor(() => expect(undo.isConnected).toBe(false));
});
