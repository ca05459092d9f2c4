import { describe, expect, it } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import type { TermItem } from "@/lib/glossary/schema";
import { call } from "@/lib/http/testing/call";
import { DELETE as remove, PUT as put } from "./glossary/[key]/route";
import { GET as list } from "./glossary/route";
import { POST as parse } from "./reports/parse/route";

beginWithSeededBoard();

const term = async (key: string) =>
  (await call<{ items: TermItem[] }>(list)).body.items.find((each) => each.key === key);
const write = (key: string, json: object) => call<TermItem>(put, { method: "PUT", params: { key }, json });
const removed = (key: string) => call<TermItem>(remove, { method: "DELETE", params: { key } });
/** The names that a draft gets for a printed sector. */
const namesOf = async (name: string) => {
  const text = `Investment Rating - The report suggests focusing on the ${name} sector including rebar [2]. Core Insights - Orders rose [3].`;
  const { body } = await call<{
    drafts: { recommendations: { name: string; nameEn: string; nameZh: string }[] }[];
  }>(parse, { json: { text } });
  const [sector] = body.drafts[0]!.recommendations;
  return [sector!.name, sector!.nameEn, sector!.nameZh];
};

const QUANTUM = {
  ...{ level: "subtheme", nameEn: "Quantum networks", nameZh: "量子网络" },
  ...{ aliases: ["entangled networks"], indexCode: null, parent: "801770" },
};

describe("the glossary", () => {
  it("has the industries with the index that a sector of theirs takes", async () => {
    expect(await term("801040")).toMatchObject({
      nameEn: "Steel",
      nameZh: "钢铁",
      benchmark: "801040.SI",
      origin: "shipped",
    });
    expect(await term("optical-modules")).toMatchObject({ parent: "801770", benchmark: null });
  });

  it("takes a term of an analyst's own, by which drafts are named from then on", async () => {
    expect(await namesOf("entangled networks")).toEqual(["entangled networks", "Entangled networks", null]);
    expect((await write("quantum-networks", QUANTUM)).status).toBe(201);
    expect(await term("quantum-networks")).toMatchObject({ ...QUANTUM, origin: "own" });
    expect(await namesOf("entangled networks")).toEqual([
      "entangled networks",
      "Quantum networks",
      "量子网络",
    ]);
    const { body } = await removed("quantum-networks");
    expect(body).toMatchObject(QUANTUM);
    expect(await term("quantum-networks")).toBeUndefined();
    expect((await write("quantum-networks", QUANTUM)).status).toBe(201);
  });

  it("never puts an added term in place of one that is there", async () => {
    const before = await term("optical-modules");
    const { status, body } = await call<{ code: string; fields: object }>(put, {
      ...{ method: "PUT", params: { key: "optical-modules" }, query: "?add=true" },
      json: { ...QUANTUM, nameEn: "Optical modules" },
    });
    expect([status, body]).toMatchObject([
      409,
      { code: "already_there", fields: { nameEn: "already_there" } },
    ]);
    expect(await term("optical-modules")).toEqual(before);
  });

  it("takes an analyst's names of a shipped term, and gives the shipped ones back", async () => {
    const steel = {
      ...QUANTUM,
      level: "industry1",
      nameEn: "Iron and steel",
      nameZh: "钢铁业",
      aliases: ["steel"],
      indexCode: "801040",
      parent: null,
    };
    expect((await write("801040", steel)).status).toBe(200);
    expect(await namesOf("steel")).toEqual(["steel", "Iron and steel", "钢铁业"]);
    expect((await removed("801040")).body.origin).toBe("edited");
    expect(await term("801040")).toMatchObject({ nameEn: "Steel", origin: "shipped" });
    const { origin: _origin, benchmark: _benchmark, key: _key, ...came } = (await removed("801040")).body;
    expect(await term("801040")).toBeUndefined();
    expect(await namesOf("steel")).toEqual(["steel", "Steel", null]);
    // Undoing the removal.
    expect((await write("801040", came)).body).toMatchObject({ nameZh: "钢铁", origin: "shipped" });
    expect(await term("801040")).toMatchObject({ nameZh: "钢铁", origin: "shipped" });
    expect(await namesOf("steel")).toEqual(["steel", "Steel", "钢铁"]);
  });

  it.each<[string, object, string, string]>([
    ["Not A Key", QUANTUM, "key", "not_allowed"],
    ["x", { ...QUANTUM, parent: "nothing" }, "parent", "not_found"],
    ["x", { ...QUANTUM, parent: "optical-modules" }, "parent", "not_found"],
    ["x", { ...QUANTUM, nameEn: null, nameZh: null }, "nameEn", "required"],
    ["x", { ...QUANTUM, nameEn: " " }, "nameEn", "required"],
    ["x", { ...QUANTUM, indexCode: "000300" }, "indexCode", "not_allowed"],
    ["x", { ...QUANTUM, aliases: ["x".repeat(81)] }, "aliases.0", "too_long"],
  ])("refuses %s with %j: %s is %s", async (key, json, field, code) => {
    expect(await write(key, json)).toMatchObject({ status: 422, body: { fields: { [field]: code } } });
  });

  it("has no unknown term to remove", async () => {
    expect((await removed("nothing")).status).toBe(404);
  });
});
