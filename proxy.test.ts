import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { proxy } from "./proxy";

const port = Number(process.env.PORT ?? 3000);
const page = (host: string) =>
  proxy(new NextRequest(`http://127.0.0.1:${port}/notes`, { headers: { host } }));

test("a page is refused to a request with another host name", () => {
  expect(page(`evil.example:${port}`).status).toBe(403);
  expect(page(`localhost:${port}`).status).toBe(200);
});
