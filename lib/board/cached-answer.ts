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
 * An answer that depends on nothing but a board and `query`, its name and parameters. It is worked out once, and the same
 * object is answered again: nobody may alter it.
 */
export const cachedAnswer = <T extends object>(
  board: Board,
  question: Question,
  work: () => T | Promise<T>,
): Promise<T> => answerOf({ board, question, work }) as Promise<T>;
