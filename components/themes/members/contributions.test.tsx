import { cleanup, fireEvent, screen } from "@testing-library/react";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, expect, it } from "vitest";
import { renderIn } from "@/components/testing/render";
import { Contributions } from "@/components/themes/members/contributions";
import { makeThemeItem } from "@/components/themes/testing/theme-item";
import type { ThemeDetail, ThemeMember } from "@/lib/themes/detail-schema";

afterEach(cleanup);

const member = (symbol: string, nameEn: string, contribution: number | null) =>
  ({ symbol, nameEn, nameZh: null, contribution, removedOn: null }) as ThemeMember;

it("two listings with the same name are distinguished, even if only one contributes", async () => {
  const theme = {
    ...makeThemeItem("operators"),
    asOf: "2026-03-12",
    members: [
      member("600941.SH", "China Mobile", 0.0126),
      member("00941.HK", "China Mobile", null),
      member("600050.SH", "China Unicom", null),
    ],
  } as unknown as ThemeDetail;
  renderIn(
    "en",
    <NuqsTestingAdapter>
      <Contributions theme={theme} />
    </NuqsTestingAdapter>,
  );
  expect(screen.queryByRole("table")).toBeNull(); // folded
  fireEvent.click(screen.getByText("Contribution by member"));
  expect(await screen.findByRole("rowheader", { name: "China Mobile 600941.SH" })).toBeTruthy();
  expect(screen.getByText(/so no contribution: China Mobile 00941\.HK, China Unicom\./)).toBeTruthy();
});
