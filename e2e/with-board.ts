import { copyDatabase } from "./database";
import { startServer, type BoardServer } from "./server";

/** Lets `use` have a board that nobody else has, with these variables, and leaves nothing of it, however that ends. */
export async function withBoard(
  env: Record<string, string>,
  use: (board: BoardServer) => Promise<void>,
): Promise<void> {
  const { database, remove } = copyDatabase();
  try {
    const board = await startServer({ database, env });
    try {
      await use(board);
    } finally {
      await board.stop();
    }
  } finally {
    remove();
  }
}
