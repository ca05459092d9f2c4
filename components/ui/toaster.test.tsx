import { act, cleanup, render, screen } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ERROR_STAYS, sayError } from "@/components/ui/toast";
import { Toaster } from "@/components/ui/toaster";

vi.mock("@/components/ui/toast-parts", () => {
  throw new Error("out of reach");
});

const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  render(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ common: { notifications: "Messages" } }}>
      <Toaster theme="light" />
    </NextIntlClientProvider>,
  );
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Says it, and waits until the place for it has failed to come. */
async function sayAll(...texts: string[]) {
  const failures = vi.mocked(console.error).mock.calls.length;
  for (const text of texts) sayError(text);
  await act(() =>
    vi.waitFor(() => expect(vi.mocked(console.error).mock.calls.length).toBeGreaterThan(failures)),
  );
}

it("says all that waited for a place that can't be loaded", async () => {
  await sayAll("One", "Two");
  expect([...screen.getByRole("alert").children].map((line) => line.textContent)).toEqual(["One", "Two"]);
  await wait(ERROR_STAYS);
  expect(screen.getByRole("alert").textContent).toBe("");
});

it("says the same once more, for as long again", async () => {
  await sayAll("One");
  const first = screen.getByText("One");
  await wait(ERROR_STAYS - 1000);
  await sayAll("One");
  expect(screen.getByText("One")).not.toBe(first);
  await wait(ERROR_STAYS - 1000);
  expect(screen.getByText("One")).toBeTruthy();
});
