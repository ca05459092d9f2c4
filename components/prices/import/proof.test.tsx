import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { ProofLine, ProofQuestion } from "@/components/prices/import/proof";
import { result as importResult, ticker } from "@/components/prices/import/testing/import-result";
import { renderIn } from "@/components/testing/render";
import type { SeriesProof } from "@/lib/domain/price-check/prove-series";

afterEach(cleanup);

const exDate = (day: string) => ({ day, cash: 2, factor: 0.97, halfWidth: 0.003 });
const PROOF: SeriesProof = {
  method: "difference",
  by: "turnover",
  reason: null,
  days: 598,
  segments: { difference: 3, ratio: 12 },
  exDates: [exDate("2022-06-01"), exDate("2022-09-06")],
  misfit: 0,
  uncertain: [],
};
const CONVERTED = ticker({ adjustment: "forward", convertedFrom: "forward_difference", proof: PROOF });

it.each([
  [
    "en",
    "converted here to adjustment by ratio. 2 ex-dates: 2022-06-01, 2022-09-06. Tested 598 days by turnover: 3 segments by difference, 12 by ratio.",
  ],
  [
    "zh",
    "已在此换算为等比复权。2 个除权除息日：2022-06-01、2022-09-06。以 598 个交易日的成交额检验：按减法分 3 段，按等比分 12 段。",
  ],
] as const)("the line of a converted file names its ex-dates and its proof in %s", (locale, text) => {
  renderIn(locale, <ProofLine result={importResult({ tickers: [CONVERTED] })} />);
  expect(document.body.textContent).toContain(text);
});

it("the line of a file by difference with wide bounds says which dates keep it unconverted", () => {
  const wide = { ...PROOF, uncertain: ["2022-09-06"] };
  const unconverted = ticker({ adjustment: "forward_difference", proof: wide });
  renderIn("en", <ProofLine result={importResult({ tickers: [unconverted] })} />);
  expect(document.body.textContent).toContain("not converted, because the cash paid on 2022-09-06");
});

it("a file of many tickers counts those that are converted, and one without a proof has no line", () => {
  renderIn("en", <ProofLine result={importResult({ tickers: [CONVERTED, ticker({})] })} />);
  expect(document.body.textContent).toContain("1 ticker is adjusted by difference");
  const { container } = renderIn("en", <ProofLine result={importResult({ tickers: [ticker({})] })} />);
  expect(container.textContent).toBe("");
});

it.each([
  ["untested_days", "Some days in a row have no turnover"],
  ["misfit", "Tested 598 days by turnover: no method fits."],
  ["undecided", ""],
] as const)(
  "a file whose test is given up (%s) says so where the rows could have proved it",
  (reason, text) => {
    const proof = { ...PROOF, method: null, by: null, reason, exDates: [] };
    renderIn(
      "en",
      <ProofLine result={importResult({ tickers: [ticker({ adjustment: "forward", proof })] })} />,
    );
    if (text) expect(document.body.textContent).toContain(text);
    else expect(document.body.textContent).toBe("");
  },
);

it("the line gives way to the question about the same proof", () => {
  const asks = importResult({ tickers: [CONVERTED], questions: [{ about: "proof", tickers: [] }] });
  const { container } = renderIn("en", <ProofLine result={asks} />);
  expect(container.textContent).toBe("");
});

it("rows that contradict the file are asked about with their proof, and answered either way", () => {
  const onAnswer = vi.fn();
  const contradiction = {
    symbol: "603001.SH",
    declared: "none",
    adjustment: "forward",
    convertedFrom: "forward_difference",
    faults: ["lots_read_as_shares"],
    proof: PROOF,
  } as const;
  renderIn(
    "en",
    <ProofQuestion
      question={{ about: "proof", tickers: [{ ...contradiction, faults: [...contradiction.faults] }] }}
      onAnswer={onAnswer}
    />,
  );
  expect(screen.getByRole("listitem").textContent).toContain(
    "603001.SH The volumes are in lots of 100, not in shares. The file says unadjusted, the rows prove forward-adjusted by difference.",
  );
  fireEvent.click(screen.getByRole("button", { name: "Go by the rows" }));
  fireEvent.click(screen.getByRole("button", { name: "Go by the file" }));
  expect(onAnswer.mock.calls).toEqual([[{ proof: "accept" }], [{ proof: "reject" }]]);
});
