import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { bandOn, BandStrip } from "@/components/charts/band-strip";
import { dayAxis } from "@/components/charts/day-axis";
import { renderIn } from "@/components/testing/render";

afterEach(cleanup);

const axis = dayAxis(["2025-02-03", "2025-02-10", "2025-02-11"].map((day) => ({ day })));
const band = (from: string, to: string, label: string) => ({ from, to, label, mark: "◆", colour: "red" });

it("always ends with the last band, even if it begins after the line's end", () => {
  const bands = [
    band("2025-01-02", "2025-01-31", "in line"), // before the drawn span
    band("2025-02-03", "2025-02-13", "on track"),
    band("2025-02-14", "2025-03-13", "mixed"), // begins and ends after the line's end
    band("2025-03-14", "2025-04-30", "unproven"),
  ];
  renderIn("en", <BandStrip label="Status" bands={bands} axis={axis} />);
  expect(screen.getAllByRole("listitem").map((each) => each.title)).toEqual([
    "on track: 2025-02-03 – 2025-02-13",
    "unproven: 2025-03-14 – 2025-04-30",
  ]);
});

it("names the band of a day", () => {
  const bands = [band("2025-02-03", "2025-02-13", "on track"), band("2025-02-14", "2025-03-13", "mixed")];
  expect(["2025-02-02", "2025-02-08", "2025-03-31"].map((day) => bandOn(bands, day))).toEqual([
    null,
    "on track",
    "mixed",
  ]);
});
