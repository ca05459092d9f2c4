import { LRUCache } from "lru-cache";
import { processSingleton } from "@/lib/process-singleton";

/** The limit of the cache, which evicts the least recently used: a number of results, or their total size. */
type Room<Output> = { max: number } | { maxSize: number; sizeCalculation: (output: Output) => number };

interface Options<Input, Output> {
  /** The cache with this name is shared by the whole process. */
  name: string;
  /** The key covers everything that the result depends on, so no entry is ever invalidated. */
  key: (input: Input) => string;
  room: Room<Output>;
}

/** Caches `work` by key. Results are shared and must not be mutated. A rejected promise isn't cached. */
export function memo<Input, Output extends object>(
  { name, key, room }: Options<Input, Output>,
  work: (input: Input) => Output,
): (input: Input) => Output {
  const cache = processSingleton(name, () => new LRUCache<string, Output>(room));
  return (input) => {
    const at = key(input);
    const known = cache.get(at);
    if (known) return known;
    const output = work(input);
    cache.set(at, output);
    if (output instanceof Promise) output.catch(() => cache.get(at) === output && cache.delete(at));
    return output;
  };
}

/**
 * As `memo`, for inputs that are cheaper to compute together: `work` gets the uncached inputs and returns their results
 * in the same order. The results have the order of the inputs.
 */
export function memoMany<Input, Output extends object>(
  { name, key, room }: Options<Input, Output>,
  work: (inputs: readonly Input[]) => Promise<readonly Output[]>,
): (inputs: readonly Input[]) => Promise<Output[]> {
  const cache = processSingleton(name, () => new LRUCache<string, Output>(room));
  return async (inputs) => {
    const answers = new Map(inputs.map((input) => [key(input), cache.get(key(input))]));
    const unknown = new Map(
      inputs.filter((input) => !answers.get(key(input))).map((input) => [key(input), input]),
    );
    const outputs = unknown.size === 0 ? [] : await work([...unknown.values()]);
    [...unknown.keys()].forEach((at, i) => {
      cache.set(at, outputs[i]!);
      answers.set(at, outputs[i]!);
    });
    return inputs.map((input) => answers.get(key(input))!);
  };
}
