import { expect, it } from "vitest";
import { call } from "@/lib/http/testing/call";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import type { NoteWithMoves } from "@/lib/notes/schema";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemesAnswer } from "@/lib/themes/schema";
import { POST as addNote } from "./themes/[slug]/notes/route";
import { GET as read } from "./themes/[slug]/route";
import { GET as readBoard } from "./themes/route";
import { PATCH as editNote } from "./notes/[id]/route";

beginWithSeededBoard();

const detail = async (slug: string, asOf = "2025-03-31") =>
  (await call<ThemeDetail>(read, { params: { slug }, query: `?asOf=${asOf}` })).body;

it("a theme's evidence names the other themes whose notes it comes from; a sector's own subthemes don't count as others", async () => {
  const claim = await db.claim.findFirstOrThrow({
    where: {
      themes: {
        some: { theme: { slug: "operators" } },
        none: { theme: { slug: { in: ["media", "computer"] } } },
      },
    },
  });
  const noteOn = async (slug: string, bearing: string) => {
    const evidence = [{ claimId: claim.id, bearing, weight: 3 }];
    const json = { kind: "observation", body: "Spending was cut", observedOn: "2025-03-03", evidence };
    expect((await call(addNote, { params: { slug }, json })).status).toBe(201);
  };
  await noteOn("media", "contradicts");
  await noteOn("computer", "context");
  const media = { slug: "media", level: "sector", nameZh: "传媒", supports: 0, contradicts: 1, context: 0 };
  const computer = { slug: "computer", supports: 0, contradicts: 0, context: 1 };
  expect(await detail("operators")).toMatchObject({
    evidence: "challenged",
    evidenceFrom: expect.arrayContaining([expect.objectContaining(media), expect.objectContaining(computer)]),
  });
  expect((await detail("operators", "2025-03-02")).evidenceFrom).toEqual([]); // not observed yet
  expect((await detail("media")).evidenceFrom).toEqual([]);

  await noteOn("operators", "contradicts");
  const others = async (slug: string) => (await detail(slug)).evidenceFrom.map((source) => source.slug);
  expect((await others("operators")).sort()).toEqual(["computer", "media"]);
  expect((await others("communication")).sort()).toEqual(["computer", "media"]);
});

it("saving a note returns the other themes whose balance changes and by how much, equal to the board's numbers", async () => {
  const claim = await db.claim.findFirstOrThrow({
    where: {
      AND: [
        { themes: { some: { theme: { slug: "operators" } } } },
        {
          themes: {
            some: { theme: { slug: { not: "operators" }, parent: { slug: { not: "communication" } } } },
          },
        },
      ],
    },
  });
  const balances = async () => {
    const { body } = await call<ThemesAnswer>(readBoard, { query: "?limit=100" });
    expect(body.nextCursor).toBeNull();
    return new Map(body.items.map((item) => [item.slug, item.evidenceBalance]));
  };
  /** The themes whose balance differs, with the difference. */
  const changed = (before: Map<string, number>, after: Map<string, number>) =>
    [...after]
      .map(([theme, balance]) => ({ theme, by: balance - before.get(theme)! }))
      .filter(({ by }) => Math.abs(by) > 1e-9)
      .map(({ theme, by }) => ({ theme, by: expect.closeTo(by, 9) }));
  const blank = await balances();
  const today = (await call<ThemesAnswer>(readBoard, {})).body.asOf;

  const json = {
    ...{ kind: "observation", body: "Orders doubled", observedOn: today },
    evidence: [{ claimId: claim.id, bearing: "supports", weight: 3 }],
  };
  const saved = await call<NoteWithMoves>(addNote, { params: { slug: "operators" }, json });
  expect(saved.status).toBe(201);
  const { moves } = saved.body;
  expect([{ theme: "operators", by: 3 }, ...moves.map(({ theme, by }) => ({ theme, by }))]).toEqual(
    expect.arrayContaining(changed(blank, await balances())),
  );
  expect(changed(blank, await balances())).toHaveLength(moves.length + 1);
  expect(moves.find(({ theme }) => theme === "communication")).toMatchObject({
    share: 1,
    by: 3,
    nameZh: "通信",
  });
  const others = moves.filter(({ theme }) => theme !== "communication");
  expect(others.length).toBeGreaterThan(0);
  for (const move of others) {
    expect(move.share).toBeCloseTo(1 / 3, 12);
    expect(move.by).toBeCloseTo(1, 12);
  }
  const [first] = others;
  expect(await detail(first!.theme, today)).toMatchObject({
    evidenceParts: { third: { supports: 1 } },
    why: { evidenceParts: { third: { supports: 1 } } },
    claimThemes: expect.arrayContaining([
      expect.objectContaining({ slug: "operators", parent: "communication" }),
      expect.objectContaining({ slug: "communication", parent: null }),
    ]),
  });

  const patch = { version: 1, evidence: [{ claimId: claim.id, bearing: "context", weight: 3 }] };
  const edited = await call<NoteWithMoves>(editNote, {
    method: "PATCH",
    params: { id: saved.body.id },
    json: patch,
  });
  expect([edited.status, edited.body.moves]).toEqual([200, []]);
  expect(changed(blank, await balances())).toEqual([]);
});
