import { act, cleanup, renderHook } from "@testing-library/react";
import { NuqsTestingAdapter, type UrlUpdateEvent } from "nuqs/adapters/testing";
import { afterEach, expect, it } from "vitest";
import { useCitedPage } from "@/components/reports/page/use-cited-page";

afterEach(cleanup);

function citedPage(searchParams: string) {
  const updates: UrlUpdateEvent[] = [];
  const { result } = renderHook(() => useCitedPage(), {
    wrapper: ({ children }) => (
      <NuqsTestingAdapter
        hasMemory
        searchParams={searchParams}
        onUrlUpdate={(update) => void updates.push(update)}
      >
        {children}
      </NuqsTestingAdapter>
    ),
  });
  return { result, updates };
}

it("opens a cited page as a step of the browser's history, and goes on to other pages within that step", async () => {
  const { result, updates } = citedPage("");
  await act(async () => result.current.open({ page: 4, claim: "c1" }));
  await expect.poll(() => updates.map(({ options }) => options.history)).toEqual(["push"]);
  await act(async () => result.current.open({ page: 6, claim: "c2" }));
  await expect.poll(() => updates.map(({ options }) => options.history)).toEqual(["push", "replace"]);
});

it("gives the focus to the page's content where the citation isn't shown", async () => {
  document.body.innerHTML = '<main id="content" tabindex="-1"></main>';
  const { result } = citedPage("?page=4&claim=c1");
  await act(async () => result.current.close());
  expect(document.activeElement).toBe(document.getElementById("content"));
});
