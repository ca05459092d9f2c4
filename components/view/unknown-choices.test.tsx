import { cleanup, screen } from "@testing-library/react";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, expect, it, vi } from "vitest";
import { renderIn } from "@/components/testing/render";
import { UnknownChoices } from "@/components/view/unknown-choices";

const address = "?period=foo&base=bar";
vi.mock("next/navigation", () => ({ useSearchParams: () => new URLSearchParams(address) }));

afterEach(cleanup);

it.each([
  [true, "Remove it from the link"],
  [false, "Remove them from the link"],
])("with the base rule known: %s, the reset link reads %s", (known, said) => {
  renderIn(
    "en",
    <NuqsTestingAdapter searchParams={address}>
      <UnknownChoices
        choices={[
          { param: "period", name: "Period", known: false, shown: "since call" },
          { param: "base", name: "base rule", known, shown: "first close after call" },
        ]}
      />
    </NuqsTestingAdapter>,
  );
  expect(screen.getByRole("button").textContent).toBe(said);
});
