import { test as base } from "@playwright/test";
import type { BoardServer } from "./server";
import { withBoard, type Board } from "./with-board";

/**
 * Every test begins with the board as a first start leaves it; `page.goto("/")` and `request` go there. The server is the
 * worker's: a start takes longer than most tests.
 */
export const boardTest = base.extend<{ board: BoardServer }, { server: Board }>({
  server: [({}, use) => withBoard({}, use), { scope: "worker", timeout: 90_000 }],
  board: async ({ server }, use) => {
    server.reset();
    if (!server.pid()) await server.restart();
    await use(server);
  },
  baseURL: ({ board }, use) => use(board.origin),
});
