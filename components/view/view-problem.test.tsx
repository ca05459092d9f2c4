import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NuqsTestingAdapter, type UrlUpdateEvent } from "nuqs/adapters/testing";
import { afterEach, expect, it, vi } from "vitest";
import { renderIn } from "@/components/testing/render";
import { KnownView } from "@/components/view/known-view";
import { ViewProblem } from "@/components/view/view-problem";
import { ApiProblem } from "@/lib/client/fetch";

const address = "?asOf=2025-02-30&period=foo&benchmark=zzz&base=last_close";
vi.mock("next/navigation", () => ({ useSearchParams: () => new URLSearchParams(address) }));

afterEach(cleanup);

it("lists every invalid parameter of the URL and links to the page without them", async () => {
  const onUrlUpdate = vi.fn<(event: UrlUpdateEvent) => void>();
  renderIn(
    "en",
    <NuqsTestingAdapter searchParams={address} onUrlUpdate={onUrlUpdate}>
      <KnownView unknownBenchmark="zzz">
        <ViewProblem error={new ApiProblem(422, "invalid", { asOf: "bad_day" }, {})} />
      </KnownView>
    </NuqsTestingAdapter>,
  );
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "As of “2025-02-30”: No such date. Write it as 2025-02-04.",
    "Benchmark “zzz”: Not one of the choices.",
    "Period “foo”: Not one of the choices.",
  ]);
  await userEvent.click(screen.getByRole("button", { name: "Show the board without them" }));
  expect(onUrlUpdate.mock.lastCall?.[0].queryString).toBe("?base=last_close");
});

it("has a Chinese colon in Chinese", () => {
  renderIn(
    "zh",
    <NuqsTestingAdapter searchParams="?asOf=2025-02-30">
      <ViewProblem error={new ApiProblem(422, "invalid", { asOf: "bad_day" }, {})} />
    </NuqsTestingAdapter>,
  );
  expect(screen.getByText(/“2025-02-30”/).textContent).toBe(
    "截至 “2025-02-30”：没有这一天。请写成 2025-02-04 的形式。",
  );
});
