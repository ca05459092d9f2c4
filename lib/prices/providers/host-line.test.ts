import { expect, it } from "vitest";
import { hostLine } from "@/lib/prices/providers/host-line";

const never = () => new AbortController().signal;
const ask = (path: string, perMinute: number, work: () => Promise<void>, signal = never()) =>
  hostLine({ url: `https://gateway.test/${path}/{symbol}`, perMinute }).turn(work, signal);

it("sends one request of a host at a time, each at the rate of its own source", async () => {
  let open = 0;
  let most = 0;
  const begun: number[] = [];
  const work = async () => {
    begun.push(Date.now());
    most = Math.max(most, ++open);
    await new Promise((done) => setTimeout(done, 20));
    open--;
  };
  await Promise.all([ask("a", 6000, work), ask("b", 300, work), ask("a", 6000, work)]);
  expect([begun.length, most]).toEqual([3, 1]);
  expect(begun[1]! - begun[0]!).toBeGreaterThan(195); // 300 a minute: 200 ms, which a timer may miss by some
  await ask("a", 200, work);
  expect(begun[3]! - begun[2]!).toBeGreaterThan(295);
});

it("a request that is cancelled in the queue isn't sent, and the next one is", async () => {
  const sent: string[] = [];
  const cancelled = new AbortController();
  await ask("a", 6000, async () => void sent.push("first"));
  const second = ask("a", 60, async () => void sent.push("second"), cancelled.signal);
  cancelled.abort();
  await expect(second).rejects.toThrow();
  await ask("a", 6000, async () => void sent.push("third"));
  expect(sent).toEqual(["first", "third"]);
});
