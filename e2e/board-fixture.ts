import { test as base } from "@playwright/test";
import type { BoardServer } from "./server";
import { withBoard } from "./with-board";

/** Each worker has a server and a database of its own; `page.goto("/")` and `request` go there. */
export const boardTest = base.extend<object, { board: BoardServer }>({
  board: [({}, use) => withBoard({}, use), { scope: "worker", timeout: 90_000 }],
  baseURL: ({ board }, use) => use(board.origin),
});
