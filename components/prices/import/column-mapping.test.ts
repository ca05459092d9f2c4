import { expect, it } from "vitest";
import { draftOf, mappingFault, mappingOf } from "@/components/prices/import/column-mapping";

const columns = [
  { name: "Tag", field: null },
  { name: "Schluss", field: "close" as const },
  { name: "Umsatz", field: "amount" as const },
];

it("begins with the recognised columns, without fields that a user can't choose", () => {
  expect(draftOf({ columns }).fields).toEqual({ Tag: null, Schluss: "close", Umsatz: null });
});

it("begins with the previous answer if there is one", () => {
  const answer = {
    columns: { Tag: "date", Umsatz: "volume" },
    unixTime: true,
    volumeMultiplier: 100,
  } as const;
  expect(draftOf({ columns }, answer)).toEqual({
    fields: { Tag: "date", Schluss: null, Umsatz: "volume" },
    isUnixTime: true,
    unit: 100,
  });
});

it("begins without price columns if the prices contradict their headings and there is no previous answer", () => {
  const headed = (["date", "open", "high", "low", "close", "adjClose", "volume"] as const).map((field) => ({
    name: field,
    field,
  }));
  const none = { open: null, high: null, low: null, close: null, adjClose: null };
  expect(draftOf({ columns: headed }, undefined, true).fields).toEqual({
    date: "date",
    ...none,
    volume: "volume",
  });
  const said = { columns: { date: "date", open: "adjClose", high: "close" } } as const;
  expect(draftOf({ columns: headed }, said, true).fields).toEqual({
    ...none,
    ...said.columns,
    volume: null,
  });
});

it.each([
  [{ Tag: null, Schluss: "close" }, "needsDate"],
  [{ Tag: "date", Schluss: null }, "needsClose"],
  [{ Tag: "date", Schluss: "close", Umsatz: "close" }, { twice: "close" }],
  [{ Tag: "date", Schluss: "close", Umsatz: null, Rest: null }, null],
] as const)("%j is %j", (fields, fault) =>
  expect(mappingFault({ fields, isUnixTime: false, unit: 1 })).toEqual(fault),
);

it("contains only the settings that differ from the defaults", () => {
  const fields = { Tag: "date", Schluss: "close" } as const;
  expect(mappingOf({ fields, isUnixTime: false, unit: 1 })).toEqual({ columns: fields });
  expect(mappingOf({ fields, isUnixTime: true, unit: 100 }, "dmy")).toEqual({
    columns: fields,
    dateOrder: "dmy",
    unixTime: true,
    volumeMultiplier: 100,
  });
});
