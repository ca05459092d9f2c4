import { cleanup, screen } from "@testing-library/react";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, expect, it } from "vitest";
import { renderIn } from "@/components/testing/render";
import { KnownView } from "@/components/view/known-view";
import { useView } from "@/components/view/use-view";
import { useViewHref } from "@/components/view/use-view-href";

afterEach(cleanup);

function Asked() {
  const { query } = useView();
  const href = useViewHref();
  return (
    <p>
      {query.benchmark ?? "own"} {href("/themes/operators")}
    </p>
  );
}

it.each([
  [null, "FOO /themes/operators?benchmark=FOO&period=1m"],
  ["BAR", "FOO /themes/operators?benchmark=FOO&period=1m"], // BAR was in the page's first URL, before FOO was chosen
  ["FOO", "own /themes/operators?period=1m"],
])("?benchmark=FOO, with %s unknown to the board, sends %s", (unknownBenchmark, said) => {
  renderIn(
    "en",
    <NuqsTestingAdapter searchParams="?benchmark=FOO&period=1m">
      <KnownView unknownBenchmark={unknownBenchmark}>
        <Asked />
      </KnownView>
    </NuqsTestingAdapter>,
  );
  expect(screen.getByText(said)).toBeTruthy();
});
