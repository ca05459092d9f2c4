import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { BringIn } from "@/components/reports/draft/bring-in";
import { renderIn } from "@/components/testing/render";
import { Toaster } from "@/components/ui/toaster";

const pushed: string[] = [];
vi.mock("next/navigation", () => ({ useRouter: () => ({ push: (path: string) => pushed.push(path) }) }));
afterEach(() => {
  cleanup();
  pushed.length = 0;
  vi.unstubAllGlobals();
});

/** The screen and a board that answers when it is let, with the draft that it made. */
async function read() {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const files = [{ name: "Pasted text", draft: "d", code: null, known: null }];
  vi.stubGlobal("fetch", () => answered.then(() => Response.json({ files }, { status: 201 })));
  const client = new QueryClient();
  const board = (isOpen: boolean) => (
    <QueryClientProvider client={client}>
      {isOpen && <BringIn />}
      <Toaster theme="light" />
    </QueryClientProvider>
  );
  const { rerender } = renderIn("en", board(true));
  await userEvent.type(screen.getByRole("textbox", { name: /^Text of the report/ }), "Steel weekly");
  await userEvent.click(screen.getByRole("button", { name: "Read the text" }));
  return { answer: () => answer(), leave: () => rerender(board(false)) };
}

it("opens the draft of a text that is waited for", async () => {
  const { answer } = await read();
  answer();
  await waitFor(() => expect(pushed).toEqual(["/reports/new?draft=d"]));
});

it("keeps a typed text until it is read", async () => {
  const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Text of the report/ });
  const open = () =>
    renderIn("en", <QueryClientProvider client={new QueryClient()}>{<BringIn />}</QueryClientProvider>);
  open();
  await userEvent.type(field(), "Steel weekly");
  cleanup(); // the page is reloaded
  open();
  expect(field().value).toBe("Steel weekly");
  cleanup();
  const { answer, leave } = await read();
  leave();
  answer();
  await screen.findByText("“Pasted text” is read into a draft.");
  cleanup();
  open();
  expect(field().value).toBe("");
});

it("leaves the analyst on the screen that they have gone to, with a way to the draft", async () => {
  const { answer, leave } = await read();
  leave();
  answer();
  await screen.findByText("“Pasted text” is read into a draft.");
  expect(pushed).toEqual([]);
  screen.getByRole("button", { name: "Review" }).focus();
  await userEvent.keyboard("{Enter}");
  expect(pushed).toEqual(["/reports/new?draft=d"]);
});
