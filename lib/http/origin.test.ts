import { expect, test } from "vitest";
import { isAllowedHost } from "@/lib/contract/request-guard.mjs";
import { checkHost, checkOrigin, isAllowedOrigin } from "./origin";

test.each([
  ["127.0.0.1:3000", 3000, true],
  ["localhost:3000", 3000, true],
  ["LOCALHOST:3000", 3000, true],
  ["[::1]:3000", 3000, true],
  ["127.0.0.1", 80, true], // a browser leaves port 80 out
  ["127.0.0.1:80", 80, true],
  ["127.0.0.1", 3000, false],
  ["127.0.0.1:3001", 3000, false],
  ["127.0.0.1:30000", 3000, false],
  ["::1:3000", 3000, false], // not a valid Host
  ["0.0.0.0:3000", 3000, false],
  ["127.0.0.2:3000", 3000, false],
  ["evil.example:3000", 3000, false],
  ["localhost.evil.example:3000", 3000, false],
  ["evil.example@localhost:3000", 3000, false],
  ["localhost:3000,evil.example", 3000, false],
  [" localhost:3000", 3000, false],
  ["", 3000, false],
  [null, 3000, false],
])("host %j on port %i: %s", (host, port, allowed) => expect(isAllowedHost(host, port)).toBe(allowed));

const here = "127.0.0.1:3000";

test.each([
  ["http://127.0.0.1:3000", here, "same-origin", true],
  ["http://127.0.0.1:3000", here, null, true],
  ["HTTP://127.0.0.1:3000", here, null, true],
  ["https://127.0.0.1:3000", here, "same-site", false], // another scheme is another origin
  ["http://127.0.0.1:3001", here, "same-site", false], // another program on this machine
  ["http://localhost:3000", here, "cross-site", false], // the other name of the same address
  ["http://evil.example", here, "cross-site", false],
  ["http://127.0.0.1:3000.evil.example", here, "cross-site", false],
  ["null", here, "cross-site", false], // a sandboxed frame or a file
  ["null", here, null, false],
  ["", here, null, false],
  ["http://", "", null, false],
  ["http://127.0.0.1:3000", null, null, false],
  [null, here, null, true], // curl, a script
  [null, here, "none", true], // typed into the address bar
  [null, here, "same-origin", true],
  [null, here, "same-site", false],
  [null, here, "cross-site", false],
  [null, here, "Cross-Site", false],
  [null, here, "SAME-SITE", false],
])("origin %j at host %j, fetched %j: %s", (origin, host, site, allowed) =>
  expect(isAllowedOrigin(origin, host, site)).toBe(allowed),
);

test("the request's headers are checked against the served port", () => {
  const port = Number(process.env.PORT ?? 3000);
  const headers = new Headers({ host: `localhost:${port}`, origin: `http://localhost:${port}` });
  expect(checkHost(headers)).toBe(true);
  expect(checkOrigin(headers)).toBe(true);
  headers.set("host", "evil.example");
  expect(checkHost(headers)).toBe(false);
  expect(checkOrigin(headers)).toBe(false);
});
