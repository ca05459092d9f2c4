import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { renderIn } from "@/components/testing/render";
import { NewThemeDialog, type NewThemeDialogProps } from "@/components/themes/edit/new-theme-dialog";
import { tickerSearchOptions } from "@/lib/tickers/queries";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => {} }) }));
afterEach(cleanup);

const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
client.setQueryData(tickerSearchOptions("", "index").queryKey, { items: [] });
const dialog = (props: NewThemeDialogProps) => (
  <QueryClientProvider client={client}>
    <NewThemeDialog {...props} />
  </QueryClientProvider>
);
const communication = { slug: "communication", nameEn: "Communication", nameZh: null };
const media = { slug: "media", nameEn: "Media", nameZh: null };
const open = () => userEvent.click(screen.getByRole("button", { name: "New theme" }));
const close = () => userEvent.click(screen.getByRole("button", { name: "Cancel" }));
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name).value;

it("opens with the first sector and today, also after they have changed", async () => {
  const { rerender } = renderIn("en", dialog({ sectors: [], today: "2025-03-03" }));
  rerender(dialog({ sectors: [communication, media], today: "2025-03-04" }));
  await open();
  expect([field("Sector"), field("Start date")]).toEqual(["communication", "2025-03-04"]);
  await close();
  rerender(dialog({ sectors: [media], today: "2025-03-05" }));
  await open();
  expect([field("Sector"), field("Start date")]).toEqual(["media", "2025-03-05"]);
});

it("asks for one of the two names in one message", async () => {
  vi.stubGlobal("fetch", () =>
    Promise.resolve(Response.json({ code: "invalid", fields: { nameEn: "required" } }, { status: 422 })),
  );
  renderIn("en", dialog({ sectors: [communication], today: "2025-03-03" }));
  await open();
  expect(screen.getByText("One of the two names is enough.")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Add" }));
  expect((await screen.findByRole("alert")).textContent).toBe("Give one of the two names.");
  expect(screen.queryByText("One of the two names is enough.")).toBeNull();
  vi.unstubAllGlobals();
});

it("keeps a form that has been typed into when the dialog is closed", async () => {
  const { rerender } = renderIn("en", dialog({ sectors: [communication, media], today: "2025-03-03" }));
  await open();
  await userEvent.type(screen.getByLabelText("English name"), "Satellites");
  await close();
  rerender(dialog({ sectors: [media, communication], today: "2025-03-04" }));
  await open();
  expect([field("English name"), field("Sector"), field("Start date")]).toEqual([
    "Satellites",
    "communication",
    "2025-03-03",
  ]);
});
