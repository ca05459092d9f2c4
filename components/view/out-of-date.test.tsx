import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { afterEach, beforeEach, expect, it } from "vitest";
import { OutOfDate } from "@/components/view/out-of-date";

const queryKey = ["answer"];
const common = { outOfDate: "Out of date", retry: "Retry", updating: "Updating" };
let client: QueryClient;

function Page() {
  const queryFn = () => Promise.reject(new Error("out of reach"));
  useQuery({ queryKey, queryFn, retry: false, staleTime: Infinity });
  return (
    <>
      <button>Before</button>
      <button>Elsewhere</button>
      <OutOfDate />
    </>
  );
}

const focus = (name: string) => act(() => screen.getByRole("button", { name }).focus());
const focused = () => document.activeElement?.textContent;
const renew = () => act(() => client.setQueryData(queryKey, "new"));

beforeEach(async () => {
  client = new QueryClient();
  client.setQueryData(queryKey, "old");
  render(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ common }}>
      <QueryClientProvider client={client}>
        <Page />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  );
  await act(() => client.refetchQueries({ queryKey }));
  await screen.findByText("Out of date");
  focus("Before");
  focus("Retry");
});
afterEach(cleanup);

it("returns the focus to its previous place when the focused button disappears", async () => {
  renew();
  await waitFor(() => expect(screen.queryByText("Out of date")).toBeNull());
  expect(focused()).toBe("Before");
});

it("leaves the focus in place if it has moved elsewhere", async () => {
  focus("Elsewhere");
  act(() => (document.activeElement as HTMLElement).blur());
  renew();
  await waitFor(() => expect(screen.queryByText("Out of date")).toBeNull());
  expect(document.activeElement).toBe(document.body);
});
