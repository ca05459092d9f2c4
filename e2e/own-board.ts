import { boardApi } from "./board-api";
import { copyDatabase } from "./database";
import { startServer, type BoardServer } from "./server";
import { test as shared } from "./test";

/** For a test that changes what every screen shows (settings, sample prices): a board that no other test sees. */
export const test = shared.extend<{ ownBoard: BoardServer }>({
  ownBoard: async ({}, use) => {
    const { database, remove } = copyDatabase();
    const board = await startServer({ database });
    await use(board);
    await board.stop();
    remove();
  },
  baseURL: ({ ownBoard }, use) => use(ownBoard.origin),
  api: ({ ownBoard }, use) => use(boardApi(ownBoard.origin)),
});
