import { startLoopback, type Loopback } from "../lib/prices/providers/testing/loopback";
import { boardApi } from "./board-api";
import type { BoardServer } from "./server";
import { test as shared } from "./test";
import { withBoard } from "./with-board";

/** A board whose providers are a server of the test's own. */
export const test = shared.extend<{ vendors: Loopback; refreshing: BoardServer }>({
  vendors: async ({}, use) => {
    const vendors = await startLoopback();
    await use(vendors);
    await vendors.close();
  },
  refreshing: ({ vendors }, use) => {
    return withBoard(vendors.variables(), use);
  },
  baseURL: ({ refreshing }, use) => use(refreshing.origin),
  api: ({ refreshing }, use) => use(boardApi(refreshing.origin)),
});
