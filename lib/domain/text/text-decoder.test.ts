import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPriceBytes } from "@/lib/domain/price-file/read-price-file";
import { decodeFile, fileDecoder } from "./text-decoder.mjs";

/** 日期,开盘,收盘 in GB18030 */
const GB_HEADER = [0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xbf, 0xaa, 0xc5, 0xcc, 0x2c, 0xca, 0xd5, 0xc5, 0xcc];
const GB_ROW = [...new TextEncoder().encode("\n2025-02-05,10,11\n")];
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, isLittle: boolean, hasMark: boolean): Uint8Array {
  const codes = [...(hasMark ? "\uFEFF" : ""), ...text].map((sign) => sign.charCodeAt(0));
  return Uint8Array.from(
    codes.flatMap((code) => (isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255])),
  );
}

const TABLE = "日期,开盘,收盘\n2025-02-05,10,11\n";

describe("a file in", () => {
  it.each<[encoding: string, bytes: Uint8Array]>([
    ["UTF-8", utf8(TABLE)],
    ["UTF-8 with its mark", utf8(`\uFEFF${TABLE}`)],
    ["GB18030", Uint8Array.from([...GB_HEADER, ...GB_ROW])],
    ["UTF-16, little end first", utf16(TABLE, true, true)],
    ["UTF-16, big end first", utf16(TABLE, false, true)],
    ["UTF-16 without its mark", utf16(TABLE, true, false)],
    ["UTF-16 without its mark, big end first", utf16(TABLE, false, false)],
  ])("%s is read", (_, bytes) => {
    const verdict = readPriceBytes(bytes, { today: "2025-06-30" });
    expect(verdict).toMatchObject({ ok: true, rows: [{ day: "2025-02-05", open: 10, close: 11 }] });
  });

  it("a file in two encodings keeps all its rows and gets one warning", () => {
    const bytes = Uint8Array.from([
      ...utf8("日期,名称,收盘\n2025-02-05,中国移动,11\n"),
      ...utf8("2025-02-06,"),
      0xd6,
      0xd0,
      0xb9,
      0xfa,
      ...utf8(",12\n2025-02-07,"),
      0xd6,
      0xd0,
      ...utf8(",13\n"),
    ]);
    const verdict = readPriceBytes(bytes, { today: "2025-06-30" });
    if (!verdict.ok) throw new Error(verdict.code);
    expect(verdict.rows.map((row) => row.close)).toEqual([11, 12, 13]);
    const warnings = verdict.warnings.filter(({ code }) => code === "bad_encoding");
    expect(warnings).toMatchObject([{ line: 3, column: "名称" }]);
  });

  it("Excel's old format has a refusal of its own; other binary formats are refused as binary", () => {
    const refused = (...bytes: number[]) => readPriceBytes(Uint8Array.from(bytes), { today: "2025-06-30" });
    expect(refused(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)).toMatchObject({ code: "old_excel_file" });
    expect(refused(0x1f, 0x8b, 8, 0)).toMatchObject({ code: "binary_file" });
    expect(refused(0x89, 0x50, 0x4e, 0x47)).toMatchObject({ code: "binary_file" });
    expect(refused(0x41, 0, 0x42, 1)).toMatchObject({ code: "binary_file" });
  });
});

describe("fileDecoder", () => {
  it("chooses an encoding at the first bytes that aren't ASCII", () => {
    const decoder = fileDecoder();
    const ascii = decoder.push(utf8("date,name,close\n"));
    expect(
      ascii + decoder.push(Uint8Array.from([0xd6, 0xd0, 0xb9])) + decoder.push(Uint8Array.from([0xfa])),
    ).toBe("date,name,close\n中国");
  });

  it.each(["日\uFFFD", "日期,名称\n2025-02-05,\uFFFD\uFFFD移动\n", "\uFFFD"])(
    "reads UTF-8 text with U+FFFD from an earlier conversion: %j",
    (text) => expect(decodeFile(utf8(text))).toBe(text),
  );

  it("reads GB18030 text with the bytes of a UTF-8 U+FFFD", () => {
    const bytes = Uint8Array.from([...GB_HEADER, 0x2c, 0xef, 0xbf, 0xbd, 0xd6, ...GB_ROW]);
    expect(decodeFile(bytes)).toContain("日期,开盘,收盘");
  });

  it("decodes UTF-8 to the same text however it is divided into pieces", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        (text, length) => {
          const bytes = utf8(`日${text.replaceAll("\uFEFF", "").replaceAll("\u0000", "")}`);
          const decoder = fileDecoder();
          let read = decoder.push(bytes.subarray(0, 3));
          for (let at = 3; at < bytes.length; at += length)
            read += decoder.push(bytes.subarray(at, at + length));
          read += decoder.end();
          expect(read).toBe(decodeFile(bytes));
          expect(utf8(read)).toEqual(bytes);
        },
      ),
    );
  });
});
