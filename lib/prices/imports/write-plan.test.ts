import { expect, test } from "vitest";
import { BarLog } from "@/lib/prices/imports/bar-log";
import type { ImportPlan } from "@/lib/prices/imports/plan";
import { writePlan } from "@/lib/prices/imports/write-plan";

const noValues = { open: null, high: null, low: null, adjClose: null, volume: null, turnover: null };

test("writing stops once the transaction has ended", async () => {
  const bars = new BarLog("/dev/null/never-taken");
  bars.add({ symbol: "NVDA.US", day: "2025-02-04", close: 1, ...noValues });
  const verdict = { accepted: 1, corrected: 0 };
  const tickers = [{ symbol: "NVDA.US", mode: "merge", verdict }];
  const plan = { bars, tickers, verdicts: new Uint8Array(1) } as unknown as ImportPlan;
  const write = async (answers: boolean[]) => {
    const done: string[] = [];
    const sink = { add: () => void done.push("add"), end: () => void done.push("end") };
    const changes = { keep: () => undefined, clear: () => undefined };
    const isOpen = () => answers.shift() ?? true;
    const into = { sink, changes, isOpen };
    const failed = await writePlan(plan, new Map([["NVDA.US", 1]]), into).catch(String);
    return { done, failed };
  };
  const failed = expect.stringContaining("transaction ended") as string;
  expect(await write([])).toEqual({ done: ["add", "end"], failed: undefined });
  expect(await write([false])).toEqual({ done: [], failed });
  expect(await write([true, false])).toEqual({ done: ["add"], failed });
});
