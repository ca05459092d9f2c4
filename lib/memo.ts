import { LRUCache } from "lru-cache";
import { processSingleton } from "@/lib/process-singleton";

/** How many answers are kept, the least used leaving first; or how large all of them may be together. */
type Room<Output> = { max: number } | { maxSize: number; sizeCalculation: (output: Output) => number };

interface Options<Input, Output> {
  /** The cache of this name is one in the whole process. */
  name: string;
  /** Everything the answer rests on: what changes it changes the key, so nothing is ever invalidated. */
  key: (input: Input) => string;
  room: Room<Output>;
}

/** `work`, done once for inputs of one key. Answers are shared: nobody may alter one. A promise that fails isn't kept. */
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
 * The same for inputs that are cheaper to work on together: `work` gets those whose answers aren't known, and answers in
 * their order. The answers are in the order of the inputs.
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
