import { beforeAll, describe, expect, it } from "vitest";
import { PRICE_UPLOAD_TYPES } from "@/lib/prices/import-query";
import { seedBoard } from "@/prisma/seed/seed-board";
import { closes, csv, load } from "./price-imports/ask";

beforeAll(() => seedBoard("2025-07-01"), 60_000);

describe("what is no file of prices", () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  it.each([
    ["nothing", "", "empty_file"],
    ["only white space", " \n\n ", "empty_file"],
    ["a page", "<!DOCTYPE html><html><body>Too many requests</body></html>", "html_page"],
    ["rows without a header", "2025-03-03,10,12,9,11,1000", "no_header"],
    ["a header without a close", "Date,Open\n2025-03-03,1", "unknown_columns"],
    ["a table nobody knows", "shape,weight\nround,1", "unknown_columns"],
    ["prose", "Orders were raised again, we hear.", "unknown_columns"],
    ["half an archive", bytes(0x50, 0x4b, 3, 4, 20, 0, 6, 0), "bad_zip"],
    ["a PDF", "%PDF-1.7\n%", "binary_file"],
    ["the Excel of before 2007", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "old_excel_file"],
    ["zeros", bytes(0, 0, 0, 0), "binary_file"],
  ])("%s", async (_what, body, code) => {
    const answer = await load({ ...csv("symbol=NONE"), body });
    expect(answer).toMatchObject({
      status: 422,
      type: "application/problem+json",
      body: { code: "unreadable_file", fields: { file: code } },
    });
    expect(await closes("NONE")).toEqual([]);
  });

  it.each([
    ["application/json", "{}"],
    ["text/plain", "Date,Close"],
    ["application/x-www-form-urlencoded", "file=Date"],
  ])("%s isn't taken", async (type, body) => {
    expect(await load({ query: "?symbol=NONE", body, headers: { "content-type": type } })).toMatchObject({
      status: 415,
      body: { code: "unsupported_media_type", accepts: PRICE_UPLOAD_TYPES },
    });
  });

  it.each([
    ["a form without its boundary", "multipart/form-data", "whatever"],
    [
      "a form that breaks off",
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="f',
    ],
  ])("%s", async (_what, type, body) => {
    const answer = await load({ body, headers: { "content-type": type } });
    expect(answer).toMatchObject({ status: 400, body: { code: "malformed_body" } });
  });

  it("a form without a file", async () => {
    const body = new FormData();
    body.append("file", "Date,Close");
    expect(await load({ body })).toMatchObject({ status: 422, body: { fields: { file: "required" } } });
  });

  it("more than 250 mebibytes, however it says how long it is", async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(10);
    let sent = 0;
    const body = new ReadableStream({
      pull: (stream) => (sent++ < 500 ? stream.enqueue(chunk) : stream.close()),
    });
    const answer = await load({ ...csv("symbol=NONE"), body });
    expect(answer).toMatchObject({ status: 413, body: { code: "body_too_large" } });
    expect(sent).toBeLessThan(260); // it stops listening
    const declared = await load({
      query: "?symbol=NONE",
      body: "Date,Close",
      headers: { "content-type": "text/csv", "content-length": String(500 * 1024 * 1024) },
    });
    expect(declared.status).toBe(413);
  });
});
