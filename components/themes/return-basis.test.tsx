import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { renderIn } from "@/components/testing/render";
import { ReturnBasisLine } from "@/components/themes/return-basis";
import { makeThemeItem } from "@/components/themes/testing/theme-item";
import { perPeriod } from "@/lib/domain/calendar/period";
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

const overstated = (count: number, exDates: string[] | null) =>
  Array.from({ length: count }, (_, i) => {
    return { symbol: `60094${i}.SH`, nameEn: `Mobile ${i}`, nameZh: `移动${i}`, exDates };
  });

const lineOf = (members: ThemeDetail["overstatedMembers"], over: Partial<ThemeDetail> = {}) => {
  const theme = {
    ...makeThemeItem("a", { basis: "overstated", overstatedMembers: members }),
    members: [],
    why: { benchmark: null, differsFromView: false },
    ...over,
  } as unknown as ThemeDetail;
  return <ReturnBasisLine theme={theme} />;
};

it("names the members that overstate the return, and says that it is mixed as well", () => {
  const [known, unknown] = [overstated(1, ["2022-06-01"]), overstated(10, null).slice(1)];
  renderIn("en", lineOf([...known, ...unknown], { dividendBasis: "mixed" }));
  const { textContent } = screen.getByText(/overstated/);
  expect(textContent).toContain(
    "Return since the call overstated: Mobile 0 adjusted by difference, not by ratio, across an ex-date.",
  );
  expect(textContent).toContain(
    "Return since the call probably overstated: Mobile 1, Mobile 2, Mobile 3, Mobile 4, Mobile 5, Mobile 6, Mobile 7, Mobile 8 and 1 more adjusted by difference",
  );
  expect(textContent).toContain("Total-return members vs. a price index");
  expect(textContent).not.toContain(ALIKE);
});

it("tells a member from another listing of its name", () => {
  const listing = (symbol: string) => ({
    symbol,
    nameEn: "China Mobile",
    nameZh: null,
    exDates: ["2022-06-01"],
  });
  const members = [listing("600941.SH"), listing("00941.HK")] as unknown as ThemeDetail["members"];
  renderIn("en", lineOf([listing("00941.HK")], { members }));
  expect(screen.getByText(/overstated: China Mobile HK adjusted/)).toBeTruthy();
});

it("names them in Chinese, also without a benchmark", () => {
  renderIn("zh", lineOf(overstated(2, ["2022-06-01"]), { benchmark: null, dividendBasis: null }));
  expect(
    screen.getByText("推荐以来收益被高估：移动0、移动1按加减法而非比例复权，区间内有除权除息日。"),
  ).toBeTruthy();
});

it("says nothing of an unknown return", () => {
  const nothing = perPeriod(() => null);
  renderIn("en", lineOf(overstated(1, null), { returns: nothing, relative: nothing }));
  expect(screen.queryByText(/overstated/)).toBeNull();
});
