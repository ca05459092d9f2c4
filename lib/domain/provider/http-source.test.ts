import { describe, expect, it } from "vitest";
import { SOURCE_FIELDS, sourceAddress, urlFault, type HttpSourceSpec } from "./http-source";
import { readSourceAnswer, readSourceHistory } from "./http-source-answer";
import { pathSteps } from "./http-source-table";

const noFields = Object.fromEntries(
  SOURCE_FIELDS.map((field) => [field, null]),
) as unknown as HttpSourceSpec["fields"];

const SPEC: HttpSourceSpec = {
  url: "http://gateway/bars?code={symbol}&from={from}&to={to}",
  spelling: "canonical",
  spanForm: "day",
  header: null,
  layout: "objects",
  path: "",
  fields: {
    ...noFields,
    day: "day",
    open: "open",
    high: "high",
    low: "low",
    close: "close",
    volume: "volume",
  },
  dayForm: "text",
  volumeFactor: 1,
  turnoverFactor: 1,
  adjustment: "none",
  markets: ["mainland"],
  perMinute: 60,
};
const spec = ({ fields, ...more }: Partial<Omit<HttpSourceSpec, "fields">> & { fields?: object }) => ({
  ...SPEC,
  ...more,
  fields: { ...noFields, ...(fields ?? SPEC.fields) },
});

const REQUEST = { symbol: "600941.SH", currency: "CNY", from: "2025-01-01", to: "2025-12-31" };

const read = (answer: unknown, description: HttpSourceSpec, spelled = "600941.SH") =>
  readSourceAnswer(
    typeof answer === "string" ? answer : JSON.stringify(answer),
    description,
    "600941.SH",
    spelled,
  );

/** The rows as day, open, high, low, close, volume, turnover. */
function rowsOf(answer: unknown, description: HttpSourceSpec, spelled?: string) {
  const reading = read(answer, description, spelled);
  if (!reading.ok || !reading.verdict.ok) throw new Error(JSON.stringify(reading));
  return reading.verdict.rows.map(({ day, open, high, low, close, volume, turnover }) => [
    day,
    open,
    high,
    low,
    close,
    volume,
    turnover,
  ]);
}

const OHLCV = { day: "0", open: "1", high: "2", low: "3", close: "4", volume: "5" };
const FIFTH = ["2025-02-05", 100, 102, 99, 101, 5000, null];
const SIXTH = ["2025-02-06", 101, 103, 100, 102, 6000, null];
const OBJECTS = [
  { day: "2025-02-05", open: 100, high: 102, low: 99, close: 101, volume: 5000 },
  { day: "2025-02-06", open: 101, high: 103, low: 100, close: 102, volume: 6000 },
];
// 2025-02-04T16:00Z and 2025-02-05T16:00Z are midnight of the 5th and 6th in Shanghai.
const SHANGHAI_MS = [1738684800000, 1738771200000];

describe("the same two rows in every layout", () => {
  it.each<[string, unknown, Parameters<typeof spec>[0]]>([
    ["objects", OBJECTS, {}],
    [
      "objects on a nested path",
      { code: 0, data: { item: [{ rows: OBJECTS }] } },
      { path: "data.item[0].rows" },
    ],
    [
      "objects under the ticker's key",
      { data: { "600941.SH": { day: OBJECTS } } },
      { path: "data.{symbol}.day" },
    ],
    ["newest first", [...OBJECTS].reverse(), {}],
    [
      "strings as numbers",
      OBJECTS.map((row) => ({ ...row, open: `${row.open}.00`, close: `${row.close}` })),
      {},
    ],
    ["compact days", OBJECTS.map((row) => ({ ...row, day: Number(row.day.replaceAll("-", "")) })), {}],
    ["midnight in UTC", OBJECTS.map((row) => ({ ...row, day: `${row.day}T00:00:00.000Z` })), {}],
    ["milliseconds", OBJECTS.map((row, i) => ({ ...row, day: SHANGHAI_MS[i] })), { dayForm: "unix" }],
    ["seconds", OBJECTS.map((row, i) => ({ ...row, day: SHANGHAI_MS[i]! / 1000 })), { dayForm: "unix" }],
    [
      "seconds as text",
      OBJECTS.map((row, i) => ({ ...row, day: `${SHANGHAI_MS[i]! / 1000}` })),
      { dayForm: "unix" },
    ],
    [
      "day, month, year",
      OBJECTS.map((row) => ({ ...row, day: row.day.split("-").reverse().join("/") })),
      { dayForm: "dmy" },
    ],
    [
      "keys of a row's own objects",
      OBJECTS.map(({ day, volume, ...bar }) => ({ t: day, bar: { ...bar, sizes: [0, volume] } })),
      {
        fields: {
          day: "t",
          open: "bar.open",
          high: "bar.high",
          low: "bar.low",
          close: "bar.close",
          volume: "bar.sizes[1]",
        },
      },
    ],
    ["arrays", OBJECTS.map((row) => Object.values(row)), { layout: "arrays", fields: OHLCV }],
    [
      "arrays by another order",
      OBJECTS.map(({ day, open, high, low, close, volume }) => [day, open, close, high, low, volume, {}]),
      { layout: "arrays", fields: { ...OHLCV, close: "2", high: "3", low: "4" } },
    ],
    [
      "columns",
      {
        chart: [
          {
            t: SHANGHAI_MS,
            q: { o: [100, 101], h: [102, 103], l: [99, 100], c: [101, 102], v: [5000, 6000] },
          },
        ],
      },
      {
        layout: "columns",
        path: "chart[0]",
        dayForm: "unix",
        fields: { day: "t", open: "q.o", high: "q.h", low: "q.l", close: "q.c", volume: "q.v" },
      },
    ],
    [
      "columns as arrays of an array",
      [
        ["2025-02-05", "2025-02-06"],
        [100, 101],
        [102, 103],
        [99, 100],
        [101, 102],
        [5000, 6000],
      ],
      { layout: "columns", fields: OHLCV },
    ],
    [
      "CSV",
      "trade_date,open,high,low,close,vol\r\n20250206,101,103,100,102,6000\r\n20250205,100,102,99,101,5000\r\n",
      {
        layout: "csv",
        fields: { day: "trade_date", open: "open", high: "high", low: "low", close: "close", volume: "vol" },
      },
    ],
  ])("%s", (_, answer, description) => {
    expect(rowsOf(answer, spec(description))).toEqual([FIFTH, SIXTH]);
  });
});

it("volume and turnover are multiplied into shares and currency, and a null is unknown", () => {
  const answer = [
    { day: "2025-02-05", close: 100, volume: 50, amount: 50.5 }, // 5000 shares; 50.5 × 10,000
    { day: "2025-02-06", close: 101, volume: null, amount: null },
    { day: "2025-02-07", close: 102 },
  ];
  const fields = { day: "day", close: "close", volume: "volume", turnover: "amount" };
  const rows = rowsOf(answer, spec({ fields, volumeFactor: 100, turnoverFactor: 10_000 }));
  expect(rows.map((row) => row.slice(4))).toEqual([
    [100, 5000, 505_000],
    [101, null, null],
    [102, null, null],
  ]);
});

describe("a wrong description", () => {
  it.each<[string, unknown, Parameters<typeof spec>[0], object]>([
    ["of text that isn't JSON", "<html>", {}, { code: "not_json", place: "" }],
    [
      "of the path",
      { data: { items: [] } },
      { path: "data.item" },
      { code: "not_there", place: "data.item", found: ["items"] },
    ],
    [
      "of a place in an array",
      { data: [] },
      { path: "data[0].rows" },
      { code: "not_there", place: "data[0]" },
    ],
    [
      "of an object as the list",
      { data: { a: 1 } },
      { path: "data" },
      { code: "not_a_list", place: "data", found: ["a"] },
    ],
    [
      "of a key",
      OBJECTS,
      { fields: { day: "date", close: "close" } },
      { code: "not_there", place: "[0].date", found: Object.keys(OBJECTS[0]!) },
    ],
    [
      "of a place in the rows",
      [["2025-02-05", 1]],
      { layout: "arrays", fields: { day: "0", close: "4" } },
      { code: "not_there", place: "[0].4" },
    ],
    ["of a path's grammar", [], { path: "data[" }, { code: "bad_path", place: "data[" }],
    [
      "of columns of two lengths",
      { t: ["2025-02-05"], c: [1, 2] },
      { layout: "columns", fields: { day: "t", close: "c" } },
      { code: "uneven_columns", place: "c", found: ["1", "2"] },
    ],
    [
      "of a column that is a number",
      { t: [1], c: 2 },
      { layout: "columns", fields: { day: "t", close: "c" } },
      { code: "not_a_list", place: "c" },
    ],
    [
      "of an inherited key",
      [{}],
      { fields: { day: "constructor", close: "toString" } },
      { code: "not_there", place: "[0].constructor" },
    ],
  ])("%s names its place", (_, answer, description, fault) => {
    expect(read(answer, spec(description))).toMatchObject({ ok: false, ...fault });
  });

  it("of the order of columns is found by the rows, as in a file", () => {
    // open, close, high, low read as open, high, low, close: 4 of 5 highs are below the lows.
    const rows = Array.from({ length: 6 }, (_, i) => [`2025-02-${10 + i}`, 100, 99, 103, 98, 5000]);
    expect(read(rows, spec({ layout: "arrays", fields: OHLCV }))).toMatchObject({
      ok: true,
      verdict: { ok: false, code: "mislabelled_columns" },
    });
  });

  it("of a CSV's header is refused with the columns that are there", () => {
    const fields = { day: "date", close: "last" };
    expect(read("date,close\n2025-02-05,1\n", spec({ layout: "csv", fields }))).toMatchObject({
      ok: true,
      verdict: {
        ok: false,
        code: "unknown_columns",
        table: { columns: [{ name: "date" }, { name: "close" }] },
      },
    });
  });

  it("of the day's form rejects each row with its cell", () => {
    const answer = OBJECTS.map((row, i) => ({ ...row, day: `${i + 13}.7` }));
    expect(read(answer, spec({}))).toMatchObject({
      verdict: { rows: [], rejected: [{ code: "bad_day", value: "13.7" }, { code: "bad_day" }] },
    });
  });
});

describe("as a provider's history", () => {
  it("days outside the span and rows without a bar are left out with their reasons", () => {
    const answer = [
      ...OBJECTS,
      { day: "2026-01-05", close: 120 },
      { day: "2025-02-07", close: 0 },
      { day: "2025-02-10", high: 99, low: 100, close: 99.5 },
    ];
    const reading = readSourceHistory(JSON.stringify(answer), SPEC, REQUEST, "600941.SH");
    expect(reading).toMatchObject({
      ok: true,
      adjustment: "none",
      bars: [{ day: "2025-02-05" }, { day: "2025-02-06" }],
      leftOut: [
        { day: "2026-01-05", code: "outside_span" },
        { day: null, code: "not_positive" },
        { day: null, code: "high_below_low" },
      ],
    });
  });

  it.each<[string, unknown[], Parameters<typeof spec>[0], string]>([
    [
      "days whose order is open",
      [
        { day: "05/02/2025", close: 100 },
        { day: "06/02/2025", close: 101 },
      ],
      { fields: { day: "day", close: "close" } },
      "date_order",
    ],
    [
      "many rows without an adjusted close",
      Array.from({ length: 10 }, (_, i) => ({
        day: `2025-02-${10 + i}`,
        close: 100 + i,
        adj: i % 2 ? 50 + i : null,
      })),
      { fields: { day: "day", close: "close", adjClose: "adj" }, adjustment: "total" },
      "adjusted_close",
    ],
  ])("with %s fails with what is open", (_, answer, description, detail) => {
    expect(readSourceHistory(JSON.stringify(answer), spec(description), REQUEST, "600941.SH")).toEqual({
      ok: false,
      code: "unexpected_answer",
      detail,
    });
  });

  it("the first of two rows of one day counts", () => {
    const answer = [...OBJECTS, { ...OBJECTS[0], close: 101.5 }];
    expect(readSourceHistory(JSON.stringify(answer), SPEC, REQUEST, "600941.SH")).toMatchObject({
      bars: [{ day: "2025-02-05", close: 101 }, { day: "2025-02-06" }],
      leftOut: [{ code: "duplicate_day" }],
    });
  });

  it("of a CSV whose decimal sign is open fails with that", () => {
    const csv = 'day,close\n2025-02-05,"1,234"\n2025-02-06,"1,235"\n';
    const description = spec({ layout: "csv", fields: { day: "day", close: "close" } });
    expect(readSourceHistory(csv, description, REQUEST, "600941.SH")).toMatchObject({
      detail: "decimal_sign",
    });
  });

  it.each([
    ["[]", "no_data", undefined],
    ['{"data":{"rows":[]}}', "unexpected_answer", "data.item"],
    ["<html></html>", "unexpected_answer", undefined],
  ])("of %s fails with %s", (text, code, detail) => {
    const path = text === "[]" ? "" : "data.item";
    const failed = readSourceHistory(text, spec({ path }), REQUEST, "600941.SH");
    expect(failed).toEqual(detail ? { ok: false, code, detail } : { ok: false, code });
  });
});

it.each([
  ["", []],
  ["data", ["data"]],
  ["data.item[0][12].x-y", ["data", "item", 0, 12, "x-y"]],
  ["[0].rows", [0, "rows"]],
  ["0", ["0"]],
  [".a", null],
  ["a..b", null],
  ["a[b]", null],
  ["a[", null],
])("the path %j has the steps %j", (path, steps) => expect(pathSteps(path)).toEqual(steps));

describe("the address", () => {
  it.each([
    ["canonical", "day", "600941.SH", "600941.SH/2025-02-04/2025-02-05"],
    ["prefix", "compact", "600941.SH", "sh600941/20250204/20250205"],
    ["tradingview", "day", "600941.SH", "SSE%3A600941/2025-02-04/2025-02-05"],
    // Midnight of the 4th in Shanghai, and a millisecond before midnight of the 6th.
    ["bare", "milliseconds", "600941.SH", "600941/1738598400000/1738771199999"],
    ["bare", "seconds", "NVDA.US", "NVDA/1738645200/1738817999"], // five hours behind UTC
  ] as const)("of %s and %s for %s", (spelling, spanForm, symbol, path) => {
    const url = "https://x/{symbol}/{from}/{to}";
    expect(sourceAddress({ url, spelling, spanForm }, symbol, "2025-02-04", "2025-02-05")?.url).toBe(
      `https://x/${path}`,
    );
  });

  it("is null for a ticker that the spelling can't name", () => {
    const source = { url: "https://x/{symbol}", spelling: "secid", spanForm: "day" } as const;
    expect(sourceAddress(source, "NVDA.US", "2025-02-04", "2025-02-05")).toBeNull();
  });
});

it.each([
  ["http://127.0.0.1:8080/api?symbol={symbol}&start={from}&end={to}", true, null],
  ["https://api.tiingo.com/tiingo/daily/{symbol}/prices?startDate={from}", true, null],
  ["http://api.tiingo.com/{symbol}", true, "needs_https"],
  ["http://api.tiingo.com/{symbol}", false, null],
  ["http://10.20.0.7/{symbol}", true, null],
  ["http://172.16.0.7/{symbol}", true, null],
  ["http://172.32.0.7/{symbol}", true, "needs_https"],
  ["http://8.8.8.8/{symbol}", true, "needs_https"],
  ["http://[::1]:80/{symbol}", true, null],
  ["http://[2001:db8::1]/{symbol}", true, "needs_https"],
  ["http://wind-gateway:9000/{symbol}", true, null],
  ["http://quotes.corp/{symbol}", true, null],
  ["http://10.example.com/{symbol}", true, "needs_https"],
  ["ftp://x/{symbol}", false, "bad_address"],
  ["file:///etc/passwd?{symbol}", false, "bad_address"],
  ["//x/{symbol}", false, "bad_address"],
  ["http://x/ {symbol}", false, "bad_address"],
  ["https:///{symbol}", false, "bad_address"],
  ["https://\\{symbol}", false, "bad_address"],
  ["https://{symbol}.example.com/", false, "placeholder_in_host"],
  ["https://me:word@x/{symbol}", false, "credentials_in_url"],
  ["https://x/{symbol}?token=abc", false, "secret_in_url"],
  ["https://x/{symbol}?api_key=abc", false, "secret_in_url"],
  ["https://x/{symbol}?api_token=abc", false, "secret_in_url"],
  ["https://x/{symbol}?access_key=abc", false, "secret_in_url"],
  ["https://x/{symbol}?apptoken=abc&sign=x", false, "secret_in_url"],
  ["https://x/{symbol}?market=sh&keyword=a", false, null],
  ["https://x/bars", false, "symbol_missing"],
  ["https://x/{symbol}/{day}", false, "unknown_placeholder"],
  ["https://x/{symbol}/{", false, "bad_address"],
] as const)("%s with a secret %j: %j", (url, hasSecret, fault) => {
  expect(urlFault(url, hasSecret)).toBe(fault);
});
