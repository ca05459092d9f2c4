import type { Board } from "@/lib/board/data";
import { memo } from "@/lib/memo";

type Question = readonly [name: string, ...details: unknown[]];

const answerOf = memo(
  {
    name: "answers",
    key: ({ board, question }: { board: Board; question: Question; work: () => object }) =>
      JSON.stringify([board.key, question]),
    room: { max: 100 },
  },
  async ({ work }) => work(),
);

/**
 * An answer that rests on nothing but a board: the same question to the same board gets the same object, and whoever
 * writes it out need not do so twice. `question` begins with its name; its answer is shared, so nobody may alter it.
 */
export const cachedAnswer = <T extends object>(
  board: Board,
  question: Question,
  work: () => T | Promise<T>,
): Promise<T> => answerOf({ board, question, work }) as Promise<T>;
