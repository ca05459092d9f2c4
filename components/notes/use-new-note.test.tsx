import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, renderHook } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { draftKeyOfTicker, hasDraft } from "@/components/notes/draft-storage";
import { useNewNote } from "@/components/notes/use-new-note";

const draftKey = draftKeyOfTicker("300308.SZ");
const begin = "$300308.SZ ";

function Page({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{}}>
      <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
    </NextIntlClientProvider>
  );
}

beforeEach(() => vi.useFakeTimers({ now: new Date("2025-03-12T23:59:30Z") }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const begun = async () => {
  const { result } = renderHook(() => useNewNote({ theme: "operators", begin, draftKey }), { wrapper: Page });
  await act(() => vi.advanceTimersByTimeAsync(0));
  return result;
};
const nextDay = () => act(() => vi.advanceTimersByTimeAsync(60_000));

it("updates the day and the mention while the user has entered nothing", async () => {
  const state = await begun();
  act(() => state.current.form.setValue("kind", "risk"));
  expect(hasDraft(draftKey)).toBe(false);
  await nextDay();
  expect(state.current.form.getValues()).toMatchObject({ body: begin, observedOn: "2025-03-13" });
});

it("stays unchanged once the user has entered text", async () => {
  const state = await begun();
  act(() => state.current.form.setValue("body", `${begin}ships`));
  expect(hasDraft(draftKey)).toBe(true);
  await nextDay();
  expect(state.current.form.getValues()).toMatchObject({ body: `${begin}ships`, observedOn: "2025-03-12" });
});
