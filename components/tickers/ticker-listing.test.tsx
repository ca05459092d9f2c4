import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { renderIn } from "@/components/testing/render";
import type { TickerItem } from "@/lib/tickers/schema";
import { TickerListing } from "./ticker-listing";

const ticker: TickerItem = {
  ...{ symbol: "920047.BJ", exchange: "BJ", currency: "CNY", kind: "equity", nameEn: "Northland" },
  ...{ nameZh: "诺思兰德", formerCodes: [], formerNames: [], delistedOn: null, known: true, themes: [] },
  ...{ source: null, adjustment: null, firstDay: null, lastDay: null, bars: 0, sample: false },
};
afterEach(cleanup);

const shown = () => screen.queryAllByRole("listitem").map((item) => item.textContent);

test("a ticker's delisting, former names and codes are listed with their days", () => {
  const former = { nameEn: "North", nameZh: null, since: null, until: null };
  const since = { ...former, nameEn: "Northern", since: "2015-01-05" };
  const both = { ...since, nameEn: "Northmost", until: "2019-12-31" };
  const codes = [{ symbol: "430047.BJ", until: "2025-10-08" }];
  renderIn(
    "en",
    <TickerListing
      ticker={{ ...ticker, formerNames: [former, since, both], formerCodes: codes, delistedOn: "2026-01-30" }}
      onRenumber={() => {}}
    />,
  );
  expect(shown()).toEqual([
    "Delisted on 2026-01-30",
    "Formerly North",
    "Formerly Northern, from 2015-01-05",
    "Formerly Northmost, 2015-01-05 to 2019-12-31",
    "Formerly 430047.BJ, until 2025-10-08",
  ]);
});

test("an old code without a pair asks for the code of today, and most tickers show nothing", () => {
  const onRenumber = vi.fn();
  const { rerender } = renderIn("en", <TickerListing ticker={ticker} onRenumber={onRenumber} />);
  expect(shown()).toEqual([]);
  rerender(<TickerListing ticker={{ ...ticker, symbol: "833874.BJ" }} onRenumber={onRenumber} />);
  screen.getByRole("button", { name: "The code has changed" }).click();
  expect(onRenumber).toHaveBeenCalledOnce();
});
