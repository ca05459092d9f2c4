import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { priceRows } from "@/lib/domain/price-file/price-rows";
import { ARCHIVE_LIMITS, WORKBOOK_MAX_BYTES } from "./limits";
import { openContainer, type ContainerPart } from "./open-container";
import { workbook } from "@/lib/prices/imports/container/testing/workbook";

const bytes = (text: string) => new TextEncoder().encode(text);
const CSV = "date,close\n2025-02-05,11\n";

async function opened(archive: Uint8Array, name = "prices.zip", limits = ARCHIVE_LIMITS) {
  const verdict = await openContainer(archive, name, { limits });
  if (!verdict.ok) throw new Error(verdict.code);
  return verdict.parts;
}

async function textOf(part: ContainerPart | undefined): Promise<string> {
  if (part?.kind !== "text") throw new Error("no text");
  let text = "";
  for await (const chunk of part.chunks()) text += new TextDecoder().decode(chunk);
  return text;
}

describe("an upload", () => {
  it("that is text is one text, whatever its name", async () => {
    const parts = await opened(bytes(CSV), "prices.zip");
    expect(parts).toMatchObject([{ kind: "text", name: "prices.zip" }]);
    expect(await textOf(parts[0])).toBe(CSV);
  });

  it("that is an archive is its files, with their folders and without operating-system files", async () => {
    const archive = zipSync({
      "data/sh/600941.csv": bytes(CSV),
      "300308.csv": [bytes(CSV), { level: 0 }],
      "data/": new Uint8Array(0),
      "__MACOSX/data/._600941.csv": bytes("x"),
      ".DS_Store": bytes("x"),
    });
    const parts = await opened(archive);
    expect(parts.map(({ kind, name }) => [kind, name])).toEqual([
      ["text", "data/sh/600941.csv"],
      ["text", "300308.csv"],
    ]);
    expect(await Promise.all(parts.map(textOf))).toEqual([CSV, CSV]);
  });

  it("that is a workbook is recognised, whatever its name", async () => {
    const book = workbook([["date"]]);
    const [part] = await opened(book, "300308.csv");
    if (part?.kind !== "workbook") throw new Error("no workbook");
    expect(part.name).toBe("300308.csv");
    expect(await part.bytes()).toEqual(book);
    const [inner] = await opened(zipSync({ "a/300308.xlsx": book }));
    if (inner?.kind !== "workbook") throw new Error("no workbook");
    expect(await inner.bytes()).toEqual(book);
  });

  it("is read the same inside an archive as alone", async () => {
    const [part] = await opened(zipSync({ "x/300308.csv": bytes(CSV) }));
    if (part?.kind !== "text") throw new Error("no text");
    const rows = [];
    for await (const event of priceRows(part.chunks(), { today: "2025-06-30", fileName: part.name })) {
      if (event.kind === "rows") rows.push(...event.rows);
    }
    expect(rows).toMatchObject([{ symbol: "300308.SZ", day: "2025-02-05", close: 11 }]);
  });

  it("keeps Chinese names that an archiver encoded as GBK", async () => {
    const archive = zipSync({ "ABCD.csv": bytes(CSV) });
    const gbk = [0xd6, 0xd0, 0xb9, 0xfa]; // 中国
    for (let i = 0; i + 4 <= archive.length; i++) {
      if (String.fromCharCode(...archive.subarray(i, i + 4)) === "ABCD") archive.set(gbk, i);
    }
    expect((await opened(archive)).map(({ name }) => name)).toEqual(["中国.csv"]);
  });
});

describe("an entry", () => {
  it.each([
    "../../etc/passwd.csv",
    "/etc/600941.csv",
    "C:\\600941.csv",
    "a/../../600941.csv",
    "a\\..\\600941.csv",
  ])("at %s is refused, the other entries are accepted", async (path) => {
    const parts = await opened(zipSync({ [path]: bytes(CSV), "300308.csv": bytes(CSV) }));
    expect(parts.map(({ kind }) => kind)).toEqual(["refused", "text"]);
    expect(parts[0]).toMatchObject({ code: "unsafe_path" });
    expect(parts[0]?.name).not.toMatch(/[\\/]/);
  });

  it("is named by its path in the archive, which distinguishes it from another of the same name", async () => {
    const parts = await opened(
      zipSync({ "akshare/600941.csv": bytes(CSV), "qfq\\600941.csv": bytes(CSV), "b/x.zip": zipSync({}) }),
    );
    expect(parts.map(({ name }) => name)).toEqual(["akshare/600941.csv", "qfq/600941.csv", "b/x.zip"]);
  });

  it("that is an archive itself is refused, a workbook is read", async () => {
    const inner = zipSync({ "600941.csv": bytes(CSV) });
    const parts = await opened(zipSync({ "inner.zip": inner, "book.xlsx": workbook([["date"], ["x"]]) }));
    expect(parts).toMatchObject([
      { kind: "refused", name: "inner.zip", code: "nested_zip" },
      { kind: "workbook", name: "book.xlsx" },
    ]);
  });

  it("that is encrypted is refused", async () => {
    const archive = zipSync({ "600941.csv": bytes(CSV) });
    const directory = archive.findIndex(
      (_, i) => archive[i] === 0x50 && archive[i + 2] === 1 && archive[i + 3] === 2,
    );
    archive[directory + 8]! |= 1;
    expect(await opened(archive)).toEqual([{ kind: "refused", name: "600941.csv", code: "encrypted_zip" }]);
  });

  it("with damaged bytes is refused by its checksum", async () => {
    const archive = zipSync({ "600941.csv": [bytes(CSV), { level: 0 }] });
    const at = archive.findIndex((_, i) => String.fromCharCode(...archive.subarray(i, i + 4)) === "2025");
    archive[at + 3]! ^= 1;
    expect(await opened(archive)).toEqual([{ kind: "refused", name: "600941.csv", code: "bad_zip" }]);
  });
});

describe("an archive", () => {
  it("is refused before unpacking if its unpacked size is far larger than its packed size", async () => {
    const archive = zipSync({ "bomb.csv": new Uint8Array(40 * 1024 * 1024) }, { level: 9 });
    expect(archive.length).toBeLessThan(100_000);
    expect(await openContainer(archive, "x.zip")).toEqual({ ok: false, code: "zip_bomb" });
  });

  it("that unpacks to more than the limit is refused", async () => {
    const archive = zipSync({ "a.csv": bytes(CSV), "b.csv": bytes(CSV) });
    const limits = { ...ARCHIVE_LIMITS, totalBytes: CSV.length * 2 };
    expect((await opened(archive, "x.zip", limits)).length).toBe(2);
    const tighter = { ...limits, totalBytes: CSV.length * 2 - 1 };
    expect(await openContainer(archive, "x.zip", { limits: tighter })).toEqual({
      ok: false,
      code: "zip_bomb",
    });
  });

  it("with too many entries is refused", async () => {
    const archive = zipSync({ "a.csv": bytes(CSV), "b.csv": bytes(CSV) });
    expect(await openContainer(archive, "x.zip", { limits: { ...ARCHIVE_LIMITS, entries: 1 } })).toEqual({
      ok: false,
      code: "too_many_entries",
    });
  });

  it("that is truncated is refused", async () => {
    const archive = zipSync({ "600941.csv": bytes(CSV) });
    expect(await openContainer(archive.subarray(0, -30), "x.zip")).toEqual({ ok: false, code: "bad_zip" });
  });

  it("of random bytes has a result and throws nothing", async () => {
    const good = zipSync({ "600941.csv": bytes(CSV) });
    const damage = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(damage, async (places) => {
        const archive = good.slice();
        for (const [at, byte] of places) archive[at] = byte;
        const verdict = await openContainer(archive, "x.zip");
        if (verdict.ok) for (const part of verdict.parts) if (part.kind === "text") await textOf(part);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a large archive", () => {
  it("yields to other requests while it is unpacked, and stops when the request is aborted", async () => {
    // Twelve megabytes: one pause before each entry, and one after every four megabytes of the large entry.
    const archive = zipSync({
      "a.csv": [new Uint8Array(12 * 1024 * 1024), { level: 0 }],
      "b.csv": bytes(CSV),
    });
    let pauses = 0;
    await openContainer(archive, "x.zip", { pause: async () => void pauses++ });
    expect(pauses).toBeGreaterThanOrEqual(4);
    const gone = new Error("gone");
    const pause = () => (++pauses > 6 ? Promise.reject(gone) : Promise.resolve());
    await expect(openContainer(archive, "x.zip", { pause })).rejects.toBe(gone);
  });

  it("inside another archive isn't unpacked for detection if it is larger than any accepted workbook", async () => {
    const inner = new Uint8Array(WORKBOOK_MAX_BYTES + 1);
    inner.set([0x50, 0x4b, 3, 4]);
    const parts = await opened(zipSync({ "inner.xlsx": [inner, { level: 0 }] }));
    expect(parts).toMatchObject([{ kind: "refused", code: "nested_zip" }]);
  });
});
