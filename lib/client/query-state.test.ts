import { expect, it } from "vitest";
import { ApiProblem } from "@/lib/client/fetch";
import { retryInterval, failureOf, isBehind, unlessFailed } from "@/lib/client/query-state";

const unreached = new ApiProblem(0, "network", {}, {});
const broken = new ApiProblem(500, "server_error", {}, {});
const refused = new ApiProblem(422, "invalid", { asOf: "bad_day" }, {});
const gone = new ApiProblem(404, "not_found", {}, {});

it.each([
  ["an answer stands though the board can't be reached", "answer", unreached, true, null],
  ["an answer stands though the board is broken", "answer", broken, true, null],
  ["an answer that the board refuses by now doesn't", "answer", gone, false, gone],
  ["a first question that didn't reach the board failed", undefined, unreached, false, unreached],
  ["a first question that is refused failed", undefined, refused, false, refused],
  ["an answer that is new stands", "answer", null, false, null],
  ["what is waited for hasn't failed", undefined, null, false, null],
])("%s", (_what, data, error, behind, failure) => {
  expect(isBehind({ data, error })).toBe(behind);
  expect(failureOf({ data, error })).toBe(failure);
});

it("only a failed refetch of a loaded query is repeated by itself", () => {
  expect(retryInterval({ state: { data: "answer", error: unreached } })).toBeGreaterThan(0);
  expect(retryInterval({ state: { data: "answer", error: null } })).toBe(false);
  expect(retryInterval({ state: { data: undefined, error: unreached } })).toBe(false);
});

it("a saved mutation waits for the refetch of the data it made stale, and a failed one doesn't", () => {
  const renewed = Promise.resolve();
  expect(unlessFailed(null, renewed)).toBe(renewed);
  expect(unlessFailed(unreached, renewed)).toBeUndefined();
});
