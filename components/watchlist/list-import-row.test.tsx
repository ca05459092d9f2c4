import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { renderIn } from "@/components/testing/render";
import { ListImportRow } from "@/components/watchlist/list-import-row";
import type { ListEntry } from "@/lib/watchlist/imports/schema";

afterEach(cleanup);

const block = { symbol: "XYZ.US", nameEn: "Block", nameZh: null };
const other = { symbol: "XYZZ.US", nameEn: null, nameZh: null };

/** The result of an unknown text in the review of a list. */
function show(candidates: ListEntry["candidates"], onChoose = vi.fn()) {
  const entry: ListEntry = {
    ...{ key: "1", exchange: null, section: null, line: 1, text: "xyz", symbol: null, theme: null },
    ...{ nameEn: null, nameZh: null, otherName: null, listedName: null, reason: null, addedOn: "2025-02-04" },
    ...{ verdict: candidates.length > 0 ? "ambiguous" : "unknown", code: "unknown_symbol", candidates },
  };
  renderIn(
    "en",
    <table>
      <tbody>
        <ListImportRow entry={entry} themeName={null} onChoose={onChoose} />
      </tbody>
    </table>,
  );
  return screen.getByRole("rowheader").textContent;
}

it("asks whether the one ticker that is near was meant, and takes it by a press", async () => {
  const onChoose = vi.fn();
  expect(show([block], onChoose)).toBe("Did you mean XYZ.US Block?");
  await userEvent.click(screen.getByRole("button", { name: "XYZ.US Block" }));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith({ symbol: "XYZ.US" });
});

it("says only of several that several match, and only of none that nothing does", () => {
  expect(show([block, other])).toBe("several match");
  expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual([
    "Which one?",
    "XYZ.US Block",
    "XYZZ.US",
  ]);
  cleanup();
  expect(show([])).toBe("unknownneither a code nor a known name");
});
