import { copyDatabase } from "./database";
import { startServer, type BoardServer } from "./server";

export interface Board extends BoardServer {
  /** Brings its database back to the seeded rows. */
  reset: () => void;
}

/** Lets `use` have a board that nobody else has, with these variables, and leaves nothing of it, however that ends. */
export async function withBoard(
  env: Record<string, string>,
  use: (board: Board) => Promise<void>,
): Promise<void> {
  const { path, reset, remove } = copyDatabase();
  try {
    const server = await startServer({ database: path, env });
    try {
      await use({ ...server, reset });
    } finally {
      await server.stop();
    }
  } finally {
    remove();
  }
}
