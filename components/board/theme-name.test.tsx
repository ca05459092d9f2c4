import { cleanup, screen } from "@testing-library/react";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, expect, it } from "vitest";
import { renderIn } from "@/components/testing/render";
import { makeThemeItem } from "@/components/themes/testing/theme-item";
import { ThemeName } from "@/components/board/theme-name";

afterEach(cleanup);

const coverage = { priced: 1, of: 6 };

it.each([
  [{}, null, ""],
  [{ coverage }, null, "1 of 6 members priced"],
  [{ coverage, lastDay: null }, null, ""],
  [{}, "2026-02-27", "prices through 2026-02-27"],
  [{ coverage }, "2026-02-27", "1 of 6 members priced · prices through 2026-02-27"],
] as const)("a row of %o, with bars behind to %s, shows “%s”", (over, behind, said) => {
  const row = { item: makeThemeItem("Optics", over), sector: null, nested: true, behind };
  renderIn(
    "en",
    <NuqsTestingAdapter>
      <ThemeName row={row} />
    </NuqsTestingAdapter>,
  );
  const name = screen.getByRole("link", { name: "Optics" });
  expect(name.parentElement?.textContent?.replace("Optics", "").trim()).toBe(said);
});
