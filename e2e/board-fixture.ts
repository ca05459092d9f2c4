import { test as base } from "@playwright/test";
import { copyDatabase } from "./database";
import { startServer, type BoardServer } from "./server";

/** Each worker has a server and a database of its own; `page.goto("/")` and `request` go there. */
export const boardTest = base.extend<object, { board: BoardServer }>({
  board: [
    async ({}, use) => {
      const { database, remove } = copyDatabase();
      const board = await startServer({ database });
      await use(board);
      await board.stop();
      remove();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: ({ board }, use) => use(board.origin),
});
