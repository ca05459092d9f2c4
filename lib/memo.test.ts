import { expect, test } from "vitest";
import { memo, memoMany } from "@/lib/memo";

const key = ({ id }: { id: number }) => String(id);

test("the work runs once per key, until newer keys evict it", () => {
  const worked: number[] = [];
  const double = memo({ name: "doubles", key, room: { max: 2 } }, ({ id }: { id: number }) => {
    worked.push(id);
    return { value: id * 2 };
  });
  expect(double({ id: 1 })).toBe(double({ id: 1 }));
  double({ id: 2 });
  double({ id: 3 });
  expect(double({ id: 1 })).toEqual({ value: 2 });
  expect(worked).toEqual([1, 2, 3, 1]);
});

test("callers of one key share its promise, and a rejected one is retried", async () => {
  let tries = 0;
  const flaky = memo({ name: "flaky", key, room: { max: 2 } }, async ({ id }: { id: number }) => {
    tries++;
    if (tries === 1) throw new Error("not yet");
    return { id };
  });
  const [first, second] = [flaky({ id: 1 }), flaky({ id: 1 })];
  await expect(first).rejects.toThrow("not yet");
  await expect(second).rejects.toThrow("not yet");
  expect(await flaky({ id: 1 })).toEqual({ id: 1 });
  expect(tries).toBe(2);
});

test("of many inputs only the uncached ones are computed, each once, and the results have the inputs' order", async () => {
  const worked: number[][] = [];
  const double = memoMany(
    { name: "many doubles", key, room: { max: 1 } },
    async (inputs: readonly { id: number }[]) => {
      worked.push(inputs.map(({ id }) => id));
      return inputs.map(({ id }) => ({ value: id * 2 }));
    },
  );
  await double([{ id: 2 }]);
  const answers = await double([{ id: 3 }, { id: 2 }, { id: 3 }]);
  expect(answers.map(({ value }) => value)).toEqual([6, 4, 6]);
  expect(worked).toEqual([[2], [3]]);
});
