import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { NamedViews } from "@/components/board/named-views";
import { renderIn } from "@/components/testing/render";
import { Popover } from "@/components/ui/popover";
import { Toaster } from "@/components/ui/toaster";
import { namedViewsOptions } from "@/lib/board-views/queries";

vi.mock("next/navigation", () => ({
  useRouter: () => ({ push: () => {} }),
  useSearchParams: () => new URLSearchParams("period=1m"),
}));

Element.prototype.setPointerCapture ??= () => {}; // jsdom lacks it, and a press on a message calls it

const RISK = { id: "v1", name: "Risk", query: "columns=drawdown", createdAt: "", updatedAt: "" };
/** The writes that reached the API, which answers each once the test lets it. */
const writes: { method: string; sent: unknown; give: () => void }[] = [];

beforeEach(async () => {
  writes.length = 0;
  vi.stubGlobal("fetch", (_path: string, { method = "GET", body }: RequestInit = {}) =>
    method === "GET"
      ? Promise.resolve(Response.json({ items: [RISK] }))
      : new Promise<Response>((resolve) => {
          const give = () => resolve(Response.json(RISK));
          writes.push({ method, sent: typeof body === "string" ? JSON.parse(body) : null, give });
        }),
  );
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(namedViewsOptions().queryKey, { items: [RISK] });
  renderIn(
    "en",
    <QueryClientProvider client={client}>
      <Popover label="View" trigger={<button>View</button>}>
        <NamedViews />
      </Popover>
      <Toaster theme="light" />
    </QueryClientProvider>,
  );
  await press("View");
});
afterEach(cleanup);

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Name of this view" });
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

it("a second Enter while a view is being saved adds no second view", async () => {
  await userEvent.type(field(), "Momentum{Enter}");
  await waitFor(() => expect(screen.getByRole("button", { name: "Save view" }).ariaDisabled).toBe("true"));
  await userEvent.type(field(), "{Enter}");
  expect(writes.map(({ method, sent }) => [method, sent])).toEqual([
    ["POST", { name: "Momentum", query: "period=1m" }],
  ]);
  writes[0]!.give();
  expect(await screen.findByText("View Momentum saved.")).toBeDefined();
  expect(field().value).toBe("");
});

it("renaming begins in the field and can be cancelled", async () => {
  await press("Rename the view Risk");
  expect([document.activeElement, field().value]).toEqual([field(), "Risk"]);
  await press("Cancel");
  expect([document.activeElement, field().value]).toEqual([field(), ""]);
  expect(screen.getByRole("button", { name: "Save view" })).toBeDefined();
  expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
});

it("a view replaced by its name comes back with an undo", async () => {
  await userEvent.type(field(), "Risk{Enter}");
  await waitFor(() => expect(writes.map(({ sent }) => sent)).toEqual([{ query: "period=1m" }]));
  writes[0]!.give();
  const message = await screen.findByText("View Risk replaced.");
  await userEvent.click(within(message.closest("li")!).getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(writes[1]).toMatchObject({ method: "PATCH", sent: { query: RISK.query } }));
  writes[1]!.give();
  expect(await screen.findByText("View restored.")).toBeDefined();
});
