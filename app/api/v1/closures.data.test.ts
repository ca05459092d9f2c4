import { beforeAll, describe, expect, it } from "vitest";
import { call } from "@/lib/http/testing/call";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeItem, ThemesAnswer } from "@/lib/themes/schema";
import type { ThemeSeries } from "@/lib/themes/series-schema";
import { GET as read } from "./themes/[slug]/route";
import { GET as series } from "./themes/[slug]/series/route";
import { GET as list } from "./themes/route";

const CLOSED = "2025-04-30";
let before: ThemesAnswer;
let openSector: ThemeDetail;

const detail = async (slug: string, query = "") =>
  (await call<ThemeDetail>(read, { params: { slug }, query })).body;
const points = async (slug: string, query = "") =>
  (await call<ThemeSeries>(series, { params: { slug }, query })).body.points;
const board = async (query = "") => (await call<ThemesAnswer>(list, { query })).body;

async function close(slug: string, day: string, outcome: string) {
  const theme = await db.theme.findUniqueOrThrow({ where: { slug } });
  const { id: analystId } = await db.analyst.findFirstOrThrow();
  return db.closure.create({
    data: { themeId: theme.id, analystId, day, outcome, reason: "The call is done" },
  });
}

beginWithSeededBoard();
beforeAll(async () => {
  before = await board("?asOf=2025-04-29");
  openSector = await detail("communication");
  await close("optical-modules", CLOSED, "played_out");
});

describe("a closed theme", () => {
  it("has the closure's status from its day on, and earlier views stay unchanged", async () => {
    expect(await board("?asOf=2025-04-29")).toEqual(before);
    for (const query of [`?asOf=${CLOSED}`, "?asOf=2025-06-02", ""]) {
      expect((await detail("optical-modules", query)).status).toBe("played_out");
    }
    expect((await board("?status=played_out")).items.map((item: ThemeItem) => item.slug)).toEqual([
      "optical-modules",
    ]);
  });

  it("keeps the rule table's cell, its members and the numbers of its last day", async () => {
    const theme = await detail("optical-modules");
    const last = (await points("optical-modules")).at(-1)!;
    expect(last.day).toBe(CLOSED);
    expect(theme.returns.sinceCall).toBeCloseTo(last.level / 100 - 1, 12);
    expect(theme.drawdown).toBe(last.drawdown);
    expect(theme.coverage).toEqual({ priced: 5, of: 5 }); // closing a theme doesn't end its watches
    expect(theme.members.map((member) => member.removedOn)).toEqual([null, null, null, null, null]);
    expect(theme.why).toMatchObject({
      relative: theme.relative.sinceCall,
      closure: { outcome: "played_out", reason: "The call is done", day: CLOSED },
    });
    expect(theme.why.market).not.toBe("unknown");
    expect(theme.why.cell.market).toBe(theme.why.market);
  });

  it("leaves its sector after the closing day", async () => {
    const sector = await detail("communication");
    expect(sector.coverage).toEqual({ priced: 6, of: 6 }); // only the operators
    expect(openSector.coverage).toEqual({ priced: 11, of: 11 });
    const [now, then] = [await points("communication"), await points("communication", `?asOf=${CLOSED}`)];
    expect(now.filter((point) => point.day <= CLOSED)).toEqual(then);
    expect(then.at(-1)).toMatchObject({ members: 11, eligible: 11 });
    // On the day after, only Hong Kong has bars; the three mainland operators count with 0.
    expect(now[then.length]).toMatchObject({ day: "2025-05-01", members: 6, eligible: 6 });
    expect(now.at(-1)?.day).toBe("2025-06-30");
    // Its contributions until then stay in the sector's return.
    const sum = sector.members.reduce((total, member) => total + (member.contribution ?? 0), 0);
    expect(sector.members).toHaveLength(11);
    expect(sum).toBeCloseTo(sector.returns.sinceCall!, 12);
  });

  it("has the status of its latest closure of the day; a voided closure doesn't count", async () => {
    const second = await close("optical-modules", "2025-05-30", "invalidated");
    expect((await detail("optical-modules")).status).toBe("invalidated");
    expect((await detail("optical-modules", "?asOf=2025-05-29")).status).toBe("played_out");
    await db.closure.update({ where: { id: second.id }, data: { voidedAt: new Date() } });
    expect((await detail("optical-modules")).status).toBe("played_out");
  });
});

describe("a closed sector", () => {
  it("ends on its day and leaves its subthemes open", async () => {
    await close("media", "2025-05-30", "invalidated");
    expect(await detail("media")).toMatchObject({ status: "invalidated", coverage: { priced: 6, of: 6 } });
    expect((await points("media")).at(-1)?.day).toBe("2025-05-30");
    const inside = await detail("ai-plus-subfields");
    expect(["played_out", "invalidated"]).not.toContain(inside.status);
    expect((await points("ai-plus-subfields")).at(-1)?.day).toBe("2025-06-30");
  });
});
