import { describe, expect, it } from "vitest";
import { needsLook } from "@/components/board/needs-look";
import { makeThemeItem } from "@/components/themes/testing/theme-item";
import { perPeriod } from "@/lib/domain/calendar/period";

// Every theme is taken at 2026-03-12, a Thursday.
const ticker = (symbol: string, lastDay: string | null) => ({ symbol, nameEn: null, nameZh: null, lastDay });
const shortOf = (items: Parameters<typeof needsLook>[0]) =>
  needsLook(items).map(({ theme, ticker: about, reasons }) => [
    about?.symbol ?? theme.slug,
    ...reasons.map(({ kind }) => kind),
  ]);

describe("a theme that needs nothing", () => {
  it.each([
    ["is noted, priced and on track", {}],
    ["had its last note 20 weekdays ago", { attention: 20 }],
    ["has balanced evidence", { evidence: "balanced", evidenceBalance: -0.4 }],
    ["is closed, whatever else", { status: "invalidated", attention: null, evidence: "challenged" }],
  ] as const)("%s", (_why, over) => expect(shortOf([makeThemeItem("a", over)])).toEqual([]));
});

it.each([
  [{ attention: 21 }, [{ kind: "silent", weekdays: 21 }]],
  [{ attention: null, latestNote: null }, [{ kind: "noNotes" }]],
  [
    // What its status rests on, whatever the view compares with
    {
      status: "off_track",
      market: "behind",
      statusExcess: -0.024,
      statusRelative: -0.021,
      relative: perPeriod(() => 0.5),
    },
    [{ kind: "offTrack", excess: -0.024, relative: -0.021 }],
  ],
  [
    // Off track by its evidence alone: the market is unknown, so the balance is told.
    { status: "off_track", market: "unknown", evidence: "challenged", evidenceBalance: -1 },
    [{ kind: "offTrackByEvidence", balance: -1 }],
  ],
  [{ coverage: { priced: 0, of: 3 } }, [{ kind: "unpriced", members: 3 }]],
  [{ coverage: { priced: 0, of: 0 } }, undefined], // nobody is watched: nobody can be unpriced
] as const)("%o → %o", (over, reasons) =>
  expect(needsLook([makeThemeItem("a", over)])[0]?.reasons).toEqual(reasons),
);

it("a return that rests on a suspected move comes first, said by the theme and not by its sector", () => {
  const items = [
    makeThemeItem("tech", { level: "sector", status: "off_track", market: "behind", statusRelative: -0.03 }),
    makeThemeItem("chips", { parent: "tech" }),
  ];
  const suspects = new Map([
    ["tech", ["300308.SZ"]],
    ["chips", ["300308.SZ"]],
  ]);
  const looks = needsLook(items, suspects);
  expect(looks.map(({ theme, reasons }) => [theme.slug, reasons[0]?.kind])).toEqual([
    ["chips", "suspected"],
    ["tech", "offTrack"],
  ]);
});

describe("a benchmark without a fresh bar", () => {
  const benchmark = {
    ...makeThemeItem("a").benchmark!,
    lastDay: "2026-02-24", // a Tuesday: 12 weekdays
    stale: true,
  };

  it("is one line, before all that is compared with it", () => {
    const items = [makeThemeItem("a", { benchmark, status: "off_track" }), makeThemeItem("b", { benchmark })];
    expect(needsLook(items)).toMatchObject([
      { ticker: { symbol: "000300.SH" }, reasons: [{ kind: "staleBenchmark", weekdays: 12 }] },
      { theme: { slug: "a" }, ticker: null },
    ]);
  });

  it.each([
    ["a closed theme", { benchmark, status: "played_out" }],
    ["one that never had a bar", { benchmark: { ...benchmark, lastDay: null } }],
    [
      "a theme with real prices, when it has only sample ones,",
      { benchmark: { ...benchmark, sample: true } },
    ],
    ["a theme with sample prices, when it has real ones,", { benchmark, sample: true }],
  ] as const)("of %s asks for nothing", (_whose, over) =>
    expect(shortOf([makeThemeItem("a", over)])).toEqual([]),
  );
});

describe("tickers without a current price", () => {
  it("are a line each, with the weekdays since the last bar", () => {
    // 2026-02-24 (Tuesday) to 2026-03-12: 3 + 5 + 4 = 12 weekdays
    const item = makeThemeItem("a", {
      coverage: { priced: 9, of: 11 },
      stale: [ticker("300496.SZ", "2026-02-24"), ticker("600941.SH", null)],
    });
    expect(needsLook([item]).map(({ reasons }) => reasons)).toEqual([
      [{ kind: "stale", weekdays: 12 }],
      [{ kind: "noBars" }],
    ]);
  });

  it("are named once, by the subtheme and not by the sector that gathers it", () => {
    const stale = [ticker("300496.SZ", "2026-02-24")];
    const coverage = { priced: 3, of: 4 };
    const items = [
      makeThemeItem("sector", { level: "sector", stale, coverage }),
      makeThemeItem("one", { parent: "sector", stale, coverage }),
      makeThemeItem("two", { parent: "sector", stale, coverage }),
    ];
    expect(needsLook(items).map((look) => look.theme.slug)).toEqual(["one"]);
  });

  it("are left to the theme's own line where no member has a price", () => {
    const item = makeThemeItem("a", { coverage: { priced: 0, of: 1 }, stale: [ticker("300496.SZ", null)] });
    expect(shortOf([item])).toEqual([["a", "unpriced"]]);
  });
});

it("a sector is looked at for its verdict; for notes and prices its themes are", () => {
  const items = [
    makeThemeItem("sector", { level: "sector", attention: null, status: "off_track", market: "behind" }),
    makeThemeItem("sub", { parent: "sector", attention: null }),
  ];
  expect(shortOf(items)).toEqual([
    ["sector", "offTrack"],
    ["sub", "noNotes"],
  ]);
});

it("evidence that contradicts is told of the theme, of the sector only where no theme of it is challenged", () => {
  const challenged = { evidence: "challenged", evidenceBalance: -1 } as const;
  const sector = makeThemeItem("sector", { level: "sector", ...challenged });
  expect(shortOf([sector, makeThemeItem("sub", { parent: "sector", ...challenged })])).toEqual([
    ["sub", "challenged"],
  ]);
  expect(shortOf([sector, makeThemeItem("sub", { parent: "sector" })])).toEqual([["sector", "challenged"]]);
  // Off track by nothing else, the sector says its own.
  const off = { ...sector, status: "off_track", market: "unknown" } as const;
  expect(shortOf([off, makeThemeItem("sub", { parent: "sector", ...challenged })])).toEqual([
    ["sector", "offTrackByEvidence"],
    ["sub", "challenged"],
  ]);
});

it("the gravest comes first, among equals the longest wait", () => {
  const items = [
    makeThemeItem("never", { attention: null }),
    makeThemeItem("silent", { attention: 21 }),
    makeThemeItem("longer", { attention: 41 }),
    makeThemeItem("stale", { coverage: { priced: 1, of: 2 }, stale: [ticker("300496.SZ", "2026-02-01")] }),
    makeThemeItem("challenged", { evidence: "challenged", evidenceBalance: -1 }),
    makeThemeItem("off", { status: "off_track", market: "behind" }),
  ];
  expect(shortOf(items).map(([who]) => who)).toEqual([
    "off",
    "challenged",
    "300496.SZ",
    "longer",
    "silent",
    "never",
  ]);
});

it("tickers of which the same is to be said are named while they are few, and counted where they are many", () => {
  const stale = [
    ...["A", "B", "C"].map((symbol) => ticker(symbol, "2026-02-02")),
    ...["D", "E", "F", "G"].map((symbol) => ticker(symbol, null)),
  ];
  expect(shortOf([makeThemeItem("chips", { stale })])).toEqual([
    ["A", "stale"],
    ["B", "stale"],
    ["C", "stale"],
    ["chips", "manyNoBars"],
  ]);
  const looks = needsLook([makeThemeItem("chips", { stale: [...stale, ticker("H", "2026-01-05")] })]);
  expect(looks.map(({ reasons }) => reasons)).toEqual([
    [{ kind: "manyStale", count: 4, weekdays: 48 }],
    [{ kind: "manyNoBars", count: 4 }],
  ]);
});
