import { describe, expect, test } from "vitest";
import { originOf } from "./rules.mjs";
import { EnvError, readEnv } from "./schema";

const root = "/srv/themeboard";

test("the defaults are this machine, port 3000 and a file in the project's folder", () => {
  expect(readEnv({}, root)).toEqual({
    port: 3000,
    host: "127.0.0.1",
    databaseUrl: "file:/srv/themeboard/data/themeboard.db",
    databasePath: "/srv/themeboard/data/themeboard.db",
    providers: {
      yahoo: { url: "https://query1.finance.yahoo.com", token: null },
      hithink: { url: "https://fuyao.aicubes.cn", token: null },
      tencent: { url: "https://web.ifzq.gtimg.cn", token: null },
      tiingo: { url: "https://api.tiingo.com", token: null },
      tushare: { url: "https://api.tushare.pro", token: null },
    },
    assistantKey: null,
  });
  expect(readEnv({ PORT: "", HOST: "", DATABASE_URL: "" }, root)).toEqual(readEnv({}, root));
});

test.each([
  ["1", 1],
  ["3000", 3000],
  ["65535", 65535],
])("PORT %s is accepted", (text, port) => expect(readEnv({ PORT: text }, root).port).toBe(port));

test.each(["0", "65536", "80a", "-1", "3e3", "12.5", " 80", "三千", "999999"])(
  "PORT %j is refused by name",
  (text) =>
    expect(() => readEnv({ PORT: text }, root)).toThrow(/^PORT must be a whole number from 1 to 65535/),
);

test.each([
  ["127.0.0.1", "127.0.0.1"],
  ["localhost", "localhost"],
  ["::1", "::1"],
  ["[::1]", "::1"],
])("HOST %s is this machine", (text, host) => expect(readEnv({ HOST: text }, root).host).toBe(host));

test.each(["0.0.0.0", "::", "192.168.1.4", "board.example.com", "127.0.0.1.example.com", "127.0.0.1 "])(
  "HOST %j is refused until there are accounts",
  (text) =>
    expect(() => readEnv({ HOST: text }, root)).toThrow(/^HOST must be this machine itself .*accounts/),
);

test.each([
  ["file:./data/a.db", "/srv/themeboard/data/a.db"],
  ["file:a.db", "/srv/themeboard/a.db"],
  ["file:/var/lib/a.db", "/var/lib/a.db"],
  ["file:///var/lib/a%20b.db", "/var/lib/a b.db"],
])("DATABASE_URL %s is the file %s", (url, file) => {
  expect(readEnv({ DATABASE_URL: url }, root)).toMatchObject({
    databasePath: file,
    databaseUrl: `file:${file}`,
  });
});

describe("DATABASE_URL is refused by name", () => {
  test.each(["postgres://board@db/board", "postgresql://board@db/board"])("%s", (url) =>
    expect(() => readEnv({ DATABASE_URL: url }, root)).toThrow(/^DATABASE_URL names a PostgreSQL database/),
  );
  test.each([
    "./a.db",
    "mysql://a",
    "file:",
    "file::memory:",
    "file:./data/",
    "file:a.db?mode=ro",
    "file://host/a%2",
  ])("%s", (url) => expect(() => readEnv({ DATABASE_URL: url }, root)).toThrow(/^DATABASE_URL must/));
});

test("a provider's address may be changed to another web address without a secret in it", () => {
  const { providers } = readEnv(
    { YAHOO_URL: "http://127.0.0.1:9/mirror/", TUSHARE_TOKEN: " 0123abcd " },
    root,
  );
  expect(providers).toMatchObject({
    yahoo: { url: "http://127.0.0.1:9/mirror" },
    tushare: { token: "0123abcd" },
  });
  for (const url of [
    "mirror.example",
    "ftp://mirror.example",
    "https://me:secret@mirror.example",
    "https://mirror.example/?a=1",
  ]) {
    expect(() => readEnv({ TENCENT_URL: url }, root)).toThrow(/^TENCENT_URL must be an address such as/);
  }
});

test("a token is sent to another machine by https only", () => {
  for (const url of ["https://mirror.example", "http://127.0.0.1:9", "http://localhost:9", "http://[::1]:9"])
    expect(readEnv({ TUSHARE_URL: url }, root).providers.tushare.url).toBe(url);
  for (const url of ["http://api.tushare.pro", "HTTP://mirror.example", "http://127.0.0.1.example"])
    expect(() => readEnv({ TUSHARE_URL: url }, root)).toThrow(/^TUSHARE_URL must begin with https:/);
});

test("an unusable token isn't repeated in the error", () => {
  expect(() => readEnv({ TUSHARE_TOKEN: "two secret words" }, root)).toThrow(/^TUSHARE_TOKEN must be [^]*$/);
  expect(() => readEnv({ TUSHARE_TOKEN: "two secret words" }, root)).not.toThrow(/secret/);
});

test("every unusable variable is named", () => {
  const refusal = () => readEnv({ PORT: "x", HOST: "0.0.0.0", DATABASE_URL: "x" }, root);
  expect(refusal).toThrow(EnvError);
  expect(refusal).toThrow(/PORT[^]*HOST[^]*DATABASE_URL/);
});

test("an IPv6 host is written in brackets, and port 80 is left out", () => {
  expect(originOf("::1", 3000)).toBe("http://[::1]:3000");
  expect(originOf("127.0.0.1", 80)).toBe("http://127.0.0.1");
});
