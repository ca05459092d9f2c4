import { LRUCache } from "lru-cache";
import type { Board } from "@/lib/board/data";
import { processSingleton } from "@/lib/process-singleton";

const answers = processSingleton("answers", () => new LRUCache<string, object>({ max: 100 }));

/**
 * An answer that rests on nothing but a board: the same question to the same board gets the same object, and whoever
 * writes it out need not do so twice. `question` begins with its name; its answer is shared, so nobody may alter it.
 */
export async function cachedAnswer<T extends object>(
  board: Board,
  question: readonly [name: string, ...details: unknown[]],
  work: () => T | Promise<T>,
): Promise<T> {
  const key = JSON.stringify([board.key, question]);
  const known = answers.get(key) as T | undefined;
  if (known) return known;
  const answer = await work();
  answers.set(key, answer);
  return answer;
}
