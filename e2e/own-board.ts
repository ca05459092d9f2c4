import { boardApi } from "./board-api";
import type { BoardServer } from "./server";
import { test as shared } from "./test";
import { withBoard } from "./with-board";

/** For a test that changes what every screen shows (settings, sample prices): a board that no other test sees. */
export const test = shared.extend<{ ownBoard: BoardServer }>({
  ownBoard: ({}, use) => withBoard({}, use),
  baseURL: ({ ownBoard }, use) => use(ownBoard.origin),
  api: ({ ownBoard }, use) => use(boardApi(ownBoard.origin)),
});
