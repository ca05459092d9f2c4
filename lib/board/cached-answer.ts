import type { Board } from "@/lib/board/data";
import { memo } from "@/lib/memo";

type AnswerKey = readonly [name: string, ...parameters: unknown[]];

const answerOf = memo(
  {
    name: "answers",
    key: ({ board, key }: { board: Board; key: AnswerKey; work: () => object }) =>
      JSON.stringify([board.key, key]),
    room: { max: 100 },
  },
  async ({ work }) => work(),
);

/**
 * Memoizes an answer that depends only on a board and on `key` (its name and parameters). Callers share one object and
 * must not modify it.
 */
export const cachedAnswer = <T extends object>(
  board: Board,
  key: AnswerKey,
  work: () => T | Promise<T>,
): Promise<T> => answerOf({ board, key, work }) as Promise<T>;
