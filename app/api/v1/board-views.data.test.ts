import { describe, expect, it } from "vitest";
import type { NamedView } from "@/lib/board-views/schema";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { call } from "@/lib/http/testing/call";
import { DELETE as remove, PATCH as change } from "./board-views/[id]/route";
import { GET as list, POST as add } from "./board-views/route";

beginWithSeededBoard();

const views = async () =>
  (await call<{ items: NamedView[] }>(list)).body.items.map(({ name, query }) => [name, query]);
const addView = (name: unknown, query: unknown) =>
  call<NamedView>(add, { method: "POST", json: { name, query } });

describe("named views of the board", () => {
  it("hold an address without its day and what the board doesn't know", async () => {
    expect(await views()).toEqual([]);
    const added = await addView(" Momentum ", "?sort=-excess&asOf=2025-03-03&period=1m&x=1");
    expect(added).toMatchObject({ status: 201, body: { name: "Momentum", query: "period=1m&sort=-excess" } });
    expect(await views()).toEqual([["Momentum", "period=1m&sort=-excess"]]);
  });

  it("are renamed and replaced, but never two by one name", async () => {
    const { id } = (await addView("Risk", "columns=drawdown,volatility")).body;
    const patch = (json: object) => call<NamedView>(change, { method: "PATCH", params: { id }, json });
    expect((await patch({ name: "Drawdowns" })).body).toMatchObject({ name: "Drawdowns" });
    expect((await patch({ query: "columns=drawdown" })).body).toMatchObject({ query: "columns=drawdown" });
    for (const refused of [await patch({ name: "Momentum" }), await addView("Drawdowns", "")]) {
      expect(refused).toMatchObject({
        status: 409,
        body: { code: "already_there", fields: { name: "already_there" } },
      });
    }
    expect((await patch({ name: "Drawdowns" })).status).toBe(200);
  });

  it("are deleted, and added again with the answer", async () => {
    const { items } = (await call<{ items: NamedView[] }>(list)).body;
    const { id } = items[0]!;
    const gone = await call<NamedView>(remove, { method: "DELETE", params: { id } });
    expect((await views()).map(([name]) => name)).toEqual(["Drawdowns"]);
    expect((await call(remove, { method: "DELETE", params: { id } })).status).toBe(404);
    await addView(gone.body.name, gone.body.query);
    expect((await views()).map(([name]) => name)).toEqual(["Drawdowns", "Momentum"]);
  });

  it("are answered in the order of today's addresses, however they were stored", async () => {
    const { id: analystId } = await db.analyst.findFirstOrThrow();
    const query = "period=1m&base=last_close";
    const { id } = await db.savedView.create({ data: { analystId, name: "Old", query } });
    expect(await views()).toContainEqual(["Old", "base=last_close&period=1m"]);
    await call(remove, { method: "DELETE", params: { id } });
  });

  it("are the analyst's own", async () => {
    const other = await db.analyst.create({ data: { handle: "other", name: "Other" } });
    const { id } = await db.savedView.create({ data: { analystId: other.id, name: "Theirs", query: "" } });
    expect((await views()).map(([name]) => name)).not.toContain("Theirs");
    expect((await call(remove, { method: "DELETE", params: { id } })).status).toBe(404);
    expect((await addView("Theirs", "")).status).toBe(201);
  });

  it("leave an audit event each", async () => {
    const events = await db.auditEvent.findMany({ where: { action: { startsWith: "board_view." } } });
    expect(new Set(events.map(({ action }) => action))).toEqual(
      new Set(["board_view.add", "board_view.change", "board_view.delete"]),
    );
    expect(events.find(({ action }) => action === "board_view.delete")?.before).toContain("Momentum");
  });

  it.each([
    ["", "", { name: "required" }],
    ["x".repeat(61), "", { name: "too_long" }],
    ["Long", "x".repeat(1_001), { query: "too_long" }],
    ["None", undefined, { query: "required" }],
  ])("named %o for %o are refused", async (name, query, fields) => {
    expect(await addView(name, query)).toMatchObject({ status: 422, body: { fields } });
  });
});
