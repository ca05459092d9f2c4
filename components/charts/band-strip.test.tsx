import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { BandStrip } from "@/components/charts/band-strip";
import { renderIn } from "@/components/testing/render";

afterEach(cleanup);

const band = (from: string, to: string, label: string) => ({ from, to, label, mark: "◆", colour: "red" });

it("always ends with the last band, even if it begins after the line's end", () => {
  const bands = [
    band("2025-01-02", "2025-01-31", "in line"), // before the drawn span
    band("2025-02-03", "2025-02-13", "on track"),
    band("2025-02-14", "2025-03-13", "mixed"), // begins and ends after the line's end
    band("2025-03-14", "2025-04-30", "unproven"),
  ];
  renderIn("en", <BandStrip label="Status" bands={bands} first="2025-02-03" last="2025-02-11" />);
  expect(screen.getAllByRole("listitem").map((each) => each.title)).toEqual([
    "on track: 2025-02-03 – 2025-02-13",
    "unproven: 2025-03-14 – 2025-04-30",
  ]);
});
