import { copyFileSync, renameSync } from "node:fs";
import { beforeAll, expect, test, vi } from "vitest";
import { GET as health } from "@/app/api/v1/health/route";
import { POST as importPrices } from "@/app/api/v1/price-imports/route";
import { PATCH as patchSettings } from "@/app/api/v1/settings/route";
import { call } from "@/lib/http/testing/call";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env/env";

const file = env().databasePath;

beforeAll(async () => {
  await db.analyst.create({ data: { handle: "local", name: "Local" } });
  await db.setting.create({ data: { key: "benchmark", value: "SPY" } });
});

const asProblem = { type: "application/problem+json" };

test("with another file at the database's path, writes fail and health is degraded until the file is back", async () => {
  renameSync(file, `${file}.aside`);
  copyFileSync(`${file}.aside`, file);
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const code = "database_replaced";
  expect(await call(patchSettings, { method: "PATCH", json: { name: "Lost" } })).toMatchObject({
    ...asProblem,
    status: 503,
    body: { code },
  });
  const csv = "symbol,date,close\nNVDA,2025-02-03,116.66\n";
  expect(
    await call(importPrices, {
      body: csv,
      headers: { "content-type": "text/csv" },
      query: "?adjustment=none",
    }),
  ).toMatchObject({ ...asProblem, status: 503, body: { code } });
  expect(log).toHaveBeenCalledTimes(2);
  log.mockRestore();
  expect(await call(health)).toMatchObject({ status: 503, body: { status: "degraded", database: code } });
  renameSync(`${file}.aside`, file);
  expect(await call(health)).toMatchObject({ status: 200, body: { status: "ok", database: "ok" } });
  expect((await call(patchSettings, { method: "PATCH", json: { name: "Kept" } })).status).toBe(200);
  expect(await db.analyst.findMany({ select: { name: true } })).toEqual([{ name: "Kept" }]);
});
