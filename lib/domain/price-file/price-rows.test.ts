import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/day";
import { priceRows, type PriceEvent } from "./price-rows";
import { readPriceBytes } from "./read-price-file";
import type { PriceFileOptions } from "./options";

const OPTIONS: PriceFileOptions = { today: "2025-06-30" };

async function* pieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function streamed(bytes: Uint8Array, length: number, options = OPTIONS) {
  const events: PriceEvent[] = [];
  for await (const event of priceRows(pieces(bytes, length), options)) events.push(event);
  const batches = events.filter((event) => event.kind === "rows");
  const refused = events.find((event) => event.kind === "refused");
  return {
    kinds: events.map((event) => event.kind),
    refusal: refused?.refusal,
    recognised: events.find((event) => event.kind === "recognised"),
    summary: events.find((event) => event.kind === "summary"),
    rows: batches.flatMap((batch) => batch.rows),
    rejected: batches.flatMap((batch) => batch.rejected),
    warnings: batches.flatMap((batch) => batch.warnings),
  };
}

/**
 * Two tickers with two thousand bars, some of them invalid: longer than the head that the form is recognised
 * by.
 */
function longFile(): Uint8Array {
  const lines = ["date,code,open,high,low,close,volume"];
  for (const code of ["600941", "300308"]) {
    for (let i = 0; i < 2000; i++) {
      const day = addDays("2019-01-01", i);
      const price = (10 + (i % 100) / 10).toFixed(2);
      const isWrong = i % 500 === 499;
      lines.push(
        `${day},${code},${price},${isWrong ? "1" : "30.00"},${price},${price},${i % 700 === 3 ? 0 : i}`,
      );
    }
  }
  return new TextEncoder().encode(lines.join("\r\n"));
}

describe("a file read in pieces", () => {
  it.each([997, 65_536, 10_000_000])(
    "of %d bytes each has the same verdicts as the whole file",
    async (length) => {
      const bytes = longFile();
      const whole = readPriceBytes(bytes, OPTIONS);
      if (!whole.ok) throw new Error(whole.code);
      const { rows, rejected, warnings, summary, recognised } = await streamed(bytes, length);
      const bySymbol = [...rows].sort((a, b) => (a.symbol! + a.day < b.symbol! + b.day ? -1 : 1));
      expect(bySymbol).toEqual(whole.rows);
      expect(rejected).toEqual(whole.rejected);
      expect(warnings).toEqual(whole.warnings);
      expect(rejected).toHaveLength(8);
      expect(summary).toMatchObject({ tickers: whole.tickers, questions: whole.questions });
      expect(recognised).toMatchObject({ form: "plain", symbolSource: "column", formKey: whole.formKey });
    },
  );

  it("yields the recognised form first and the summary last", async () => {
    const { kinds } = await streamed(longFile(), 65_536);
    expect(kinds[0]).toBe("recognised");
    expect(kinds.at(-1)).toBe("summary");
    expect(kinds.slice(1, -1).every((kind) => kind === "rows")).toBe(true);
  });

  it("is refused before the rest of it is read if it is no table", async () => {
    let asked = 0;
    async function* html() {
      for (asked = 1; asked < 1000; asked++)
        yield new TextEncoder().encode(`<!doctype html>${" ".repeat(10_000)}`);
    }
    const events = [];
    for await (const event of priceRows(html(), OPTIONS)) events.push(event);
    expect(events).toEqual([{ kind: "refused", refusal: { ok: false, code: "html_page" } }]);
    expect(asked).toBeLessThan(10);
  });

  it("is refused if it is empty or binary", async () => {
    expect((await streamed(new Uint8Array(0), 10)).refusal).toMatchObject({ code: "empty_file" });
    expect((await streamed(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 2)).refusal).toMatchObject({
      code: "binary_file",
    });
  });
});

describe("arbitrary bytes", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .array(
        fc.constantFrom(
          "date,close\n",
          "2025-02-05,11\n",
          "日期",
          ",",
          '"',
          "\r",
          ";",
          "\t",
          "###",
          "<a>",
          "=",
        ),
        {
          maxLength: 30,
        },
      )
      .map((parts) => new TextEncoder().encode(parts.join(""))),
  );

  it("have a verdict, and the same verdict in pieces", async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 50 }), async (file, length) => {
        const whole = readPriceBytes(file, OPTIONS);
        const parts = await streamed(file, length);
        if (!whole.ok) expect(parts.refusal).toEqual(whole);
        else {
          expect(parts.rejected).toEqual(whole.rejected);
          expect(new Set(parts.rows.map(({ line }) => line))).toEqual(
            new Set(whole.rows.map(({ line }) => line)),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the rows of a file in any order", () => {
  it("give the same bars and the same rejections", () => {
    const bar = fc.record({
      offset: fc.nat(400),
      price: fc.integer({ min: 100, max: 9999 }).map((cents) => cents / 100),
      volume: fc.nat(3),
      isWrong: fc.boolean(),
    });
    const bars = fc.uniqueArray(bar, { selector: ({ offset }) => offset, minLength: 1, maxLength: 30 });
    const shuffled = bars.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    const read = (rows: { offset: number; price: number; volume: number; isWrong: boolean }[]) => {
      const lines = rows.map(
        ({ offset, price, volume, isWrong }) =>
          `${addDays("2024-01-01", offset)},${price},${isWrong ? "x" : price},${volume}`,
      );
      const verdict = readPriceBytes(
        new TextEncoder().encode(["date,open,close,volume", ...lines].join("\n")),
        OPTIONS,
      );
      if (!verdict.ok) throw new Error(verdict.code);
      return {
        bars: verdict.rows.map(({ line: _, ...row }) => row),
        rejected: verdict.rejected.map(({ line: _, ...each }) => JSON.stringify(each)).sort(),
        warned: verdict.warnings.map(({ code, value }) => `${code} ${value}`).sort(),
      };
    };
    fc.assert(
      fc.property(shuffled, ([given, turned]) => {
        expect(read(turned)).toEqual(read(given));
      }),
    );
  });
});
