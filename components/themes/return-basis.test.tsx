import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { renderIn } from "@/components/testing/render";
import { ReturnBasisLine } from "@/components/themes/return-basis";
import { makeThemeItem } from "@/components/themes/testing/theme-item";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

afterEach(cleanup);

const ALIKE = "Members and benchmark are adjusted the same way.";
const unstated = (who: string) =>
  `The adjustment of ${who} is not stated: whether it matches the benchmark’s isn’t known.`;

it.each([
  [["none", "split", null], ALIKE],
  [["none", "unknown"], unstated("one member")],
  [["unknown", "unknown"], unstated("2 members")],
] as const)("members adjusted as %j", (adjustments, said) => {
  const theme = {
    ...makeThemeItem("a", { basis: "like_for_like" }),
    members: adjustments.map((adjustment) => ({ adjustment })),
    why: { benchmark: null, differsFromView: false },
  } as unknown as ThemeDetail;
  renderIn("en", <ReturnBasisLine theme={theme} />);
  expect(screen.getByText(said)).toBeTruthy();
});
