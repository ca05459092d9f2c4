import { beforeAll, expect, it } from "vitest";
import { call } from "@/lib/api/testing/call";
import { db } from "@/lib/db/client";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import { seedBoard } from "@/prisma/seed/seed-board";
import { POST as addNote } from "./themes/[slug]/notes/route";
import { GET as read } from "./themes/[slug]/route";

beforeAll(() => seedBoard("2025-07-01"), 60_000);

const detail = async (slug: string, asOf = "2025-03-31") =>
  (await call<ThemeDetail>(read, { params: { slug }, query: `?asOf=${asOf}` })).body;

it("a theme says of which other themes' notes its evidence is; a sector's own themes are no others", async () => {
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
