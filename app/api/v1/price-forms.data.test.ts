import { describe, expect, it } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { call } from "@/lib/http/testing/call";
import type { TableView } from "@/lib/domain/price-file/types";
import type { PriceFormItem } from "@/lib/prices/forms/schema";
import { DELETE as forget } from "./price-forms/[formKey]/route";
import { GET as list } from "./price-forms/route";
import { closes, csv, load } from "./price-imports/ask";

beginWithSeededBoard();

const forms = async () => (await call<{ items: PriceFormItem[] }>(list)).body.items;
const ROWS = "Tag;Kurs;Stück\n03.03.2025;11,5;20\n04.03.2025;12;30";
const mapping = {
  columns: { Tag: "date", Kurs: "close", Stück: "volume" },
  dateOrder: "dmy",
  volumeMultiplier: 100,
};
const mapped = (query: string) =>
  csv(`${query}&mapping=${encodeURIComponent(JSON.stringify(mapping))}`, ROWS);

describe("an unknown table", () => {
  it("is refused with its columns and first rows, is read with a mapping, and is then recognised", async () => {
    const unknown = await load<{ table: TableView }>(csv("symbol=MAPA", ROWS));
    expect(unknown).toMatchObject({
      status: 422,
      body: {
        code: "unreadable_file",
        fields: { file: "unknown_columns" },
        table: {
          columns: [{ name: "Tag" }, { name: "Kurs" }, { name: "Stück" }],
          sample: [
            ["03.03.2025", "11,5", "20"],
            ["04.03.2025", "12", "30"],
          ],
        },
      },
    });
    const { formKey } = unknown.body.table;
    const looked = await load(mapped("symbol=MAPA&dryRun=1"));
    expect(looked.body).toMatchObject({ form: "mapped", formKey, accepted: 2 });
    expect(await forms()).toEqual([]); // only an import stores the mapping

    expect(await load(mapped("symbol=MAPA"))).toMatchObject({
      status: 201,
      body: { form: "mapped", formKey },
    });
    expect(await closes("MAPA")).toEqual([
      ["2025-03-03", 11.5],
      ["2025-03-04", 12],
    ]);
    expect(await forms()).toMatchObject([{ formKey, mapping, author: "local", authorName: "Analyst" }]);
    const next = await load(csv("symbol=MAPB", "Tag;Kurs;Stück", "05.03.2025;13;1"));
    expect(next).toMatchObject({ status: 201, body: { form: "mapped", accepted: 1 } });
    expect(await closes("MAPB")).toEqual([["2025-03-05", 13]]);

    const gone = await call(forget, { method: "DELETE", params: { formKey } });
    expect(gone).toMatchObject({ status: 200, body: { formKey } });
    expect(await forms()).toEqual([]);
    expect((await call(forget, { method: "DELETE", params: { formKey } })).status).toBe(404);
    const again = await load(csv("symbol=MAPB&dryRun=1", ROWS));
    expect(again).toMatchObject({
      status: 200,
      body: { formKey, questions: [{ about: "columns", code: "unknown_columns", table: { formKey } }] },
    });
  });

  it("without a header is mapped by column positions", async () => {
    const rows = "2025-03-03,10,12,9,11";
    const refused = await load<{ table: TableView }>(csv("symbol=MAPC", rows));
    expect(refused.body).toMatchObject({
      fields: { file: "no_header" },
      table: { columns: [{ name: "#1" }, {}, {}, {}, {}] },
    });
    const columns = encodeURIComponent(JSON.stringify({ columns: { "#1": "date", "#5": "close" } }));
    expect((await load(csv(`symbol=MAPC&dryRun=1&mapping=${columns}`, rows))).body).toMatchObject({
      accepted: 1,
    });
  });

  it("can be mapped again after a wrong mapping", async () => {
    const rows = ["day,a,b", "2025-03-03,1,2"];
    const by = (close: string) =>
      encodeURIComponent(JSON.stringify({ columns: { day: "date", [close]: "close" } }));
    await load(csv(`symbol=MAPD&mapping=${by("a")}`, ...rows));
    await load(csv(`symbol=MAPE&mapping=${by("b")}`, ...rows));
    await load(csv("symbol=MAPF", ...rows));
    expect([await closes("MAPD"), await closes("MAPE"), await closes("MAPF")]).toEqual([
      [["2025-03-03", 1]],
      [["2025-03-03", 2]],
      [["2025-03-03", 2]],
    ]);
  });

  it.each([
    ["a field there isn't", { columns: { Tag: "weather" } }, "not_allowed"],
    ["a key there isn't", { columns: {}, colour: 1 }, "unknown_field"],
    ["nothing to multiply by", { columns: {}, volumeMultiplier: 0 }, "too_small"],
  ])("isn't mapped by %s", async (_what, text, code) => {
    const answer = await load<{ fields: object }>(
      csv(`mapping=${encodeURIComponent(JSON.stringify(text))}`, ROWS),
    );
    expect(answer.status).toBe(422);
    expect(Object.values(answer.body.fields)).toEqual([code]);
  });
});

it("a table without a header has another one's mapping only as the likely answer", async () => {
  const columns = { "#1": "date", "#2": "low", "#3": "close" };
  const said = `&mapping=${encodeURIComponent(JSON.stringify({ columns }))}`;
  expect((await load(csv(`symbol=MAPH${said}`, "2025-03-03,9,11"))).status).toBe(201);
  // The close is below the low in this file: with the stored mapping, 9 would have been imported as its close.
  const other = await load(csv("symbol=MAPI", "2025-03-03,11,9"));
  expect(other).toMatchObject({
    status: 422,
    body: { fields: { file: "no_header" }, table: { likely: { columns } } },
  });
  expect(await closes("MAPI")).toEqual([]);
});
