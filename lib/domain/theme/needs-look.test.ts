import { describe, expect, it } from "vitest";
import { needsLook, type LookedAtTheme } from "./needs-look";

const CSI_300 = {
  symbol: "000300.SH",
  nameEn: "CSI 300",
  nameZh: null,
  lastDay: "2026-03-12",
  stale: false,
  sample: false,
};

/** A theme that needs no look; what a test is about is given over it. */
const theme = (slug: string, over: Partial<LookedAtTheme> = {}): LookedAtTheme => ({
  slug,
  level: "subtheme",
  parent: null,
  nameEn: slug,
  nameZh: null,
  status: "on_track",
  market: "ahead",
  evidence: "none",
  evidenceBalance: 0,
  evidenceFrom: [],
  statusExcess: 0,
  statusRelative: 0,
  benchmark: CSI_300,
  priceDay: "2026-03-12",
  sample: false,
  coverage: { priced: 11, of: 11 },
  stale: [],
  suspected: [],
  attention: 3,
  ...over,
});

// Every theme is taken at 2026-03-12, a Thursday.
const ticker = (symbol: string, lastDay: string | null) => ({ symbol, nameEn: null, nameZh: null, lastDay });
const shortOf = (items: Parameters<typeof needsLook>[0]) =>
  needsLook(items).map(({ theme: of, ticker: about, reasons }) => [
    about?.symbol ?? of.slug,
    ...reasons.map(({ kind }) => kind),
  ]);

describe("a theme that needs nothing", () => {
  it.each([
    ["is noted, priced and on track", {}],
    ["had its last note 20 weekdays ago", { attention: 20 }],
    ["has balanced evidence", { evidence: "balanced", evidenceBalance: -0.4 }],
    ["is closed, whatever else", { status: "invalidated", attention: null, evidence: "challenged" }],
  ] as const)("%s", (_why, over) => expect(shortOf([theme("a", over)])).toEqual([]));
});

it.each([
  [{ attention: 21 }, [{ kind: "silent", weekdays: 21 }]],
  [{ attention: null }, [{ kind: "no_notes" }]],
  [
    // What its status rests on, whatever the view compares with
    {
      status: "off_track",
      market: "behind",
      statusExcess: -0.024,
      statusRelative: -0.021,
    },
    [{ kind: "off_track", excess: -0.024, relative: -0.021 }],
  ],
  [
    // Off track by its evidence alone: the market is unknown, so the balance is told.
    { status: "off_track", market: "unknown", evidence: "challenged", evidenceBalance: -1 },
    [{ kind: "off_track_by_evidence", balance: -1, from: [] }],
  ],
  [{ coverage: { priced: 0, of: 3 } }, [{ kind: "unpriced", count: 3 }]],
  [{ coverage: { priced: 0, of: 0 } }, undefined], // nobody is watched: nobody can be unpriced
] as const)("%o → %o", (over, reasons) => expect(needsLook([theme("a", over)])[0]?.reasons).toEqual(reasons));

it("a return that rests on a suspected move comes first, said by the theme and not by its sector", () => {
  const suspected = [{ symbol: "300308.SZ" }, { symbol: "688041.SH" }, { symbol: "300308.SZ" }];
  const offTrack = { status: "off_track", market: "behind", statusRelative: -0.03 } as const;
  const items = [
    theme("tech", { level: "sector", ...offTrack, suspected }),
    theme("chips", { parent: "tech", suspected }),
  ];
  expect(needsLook(items)).toMatchObject([
    { theme: { slug: "chips" }, reasons: [{ kind: "suspected", symbols: ["300308.SZ", "688041.SH"] }] },
    { theme: { slug: "tech" }, reasons: [{ kind: "off_track" }] },
  ]);
});

describe("a benchmark without a fresh bar", () => {
  const benchmark = {
    ...CSI_300,
    lastDay: "2026-02-24", // a Tuesday: 12 weekdays
    stale: true,
  };

  it("is one line, before all that is compared with it", () => {
    const items = [theme("a", { benchmark, status: "off_track" }), theme("b", { benchmark })];
    expect(needsLook(items)).toMatchObject([
      { ticker: { symbol: "000300.SH" }, reasons: [{ kind: "stale_benchmark", weekdays: 12 }] },
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
  ] as const)("of %s asks for nothing", (_whose, over) => expect(shortOf([theme("a", over)])).toEqual([]));
});

describe("tickers without a current price", () => {
  it("are a line each, with the weekdays since the last bar", () => {
    // 2026-02-24 (Tuesday) to 2026-03-12: 3 + 5 + 4 = 12 weekdays
    const item = theme("a", {
      coverage: { priced: 9, of: 11 },
      stale: [ticker("300496.SZ", "2026-02-24"), ticker("600941.SH", null)],
    });
    expect(needsLook([item]).map(({ reasons }) => reasons)).toEqual([
      [{ kind: "stale", weekdays: 12 }],
      [{ kind: "no_bars" }],
    ]);
  });

  it("are named once, by the subtheme and not by the sector that gathers it", () => {
    const stale = [ticker("300496.SZ", "2026-02-24")];
    const coverage = { priced: 3, of: 4 };
    const items = [
      theme("sector", { level: "sector", stale, coverage }),
      theme("one", { parent: "sector", stale, coverage }),
      theme("two", { parent: "sector", stale, coverage }),
    ];
    expect(needsLook(items).map((look) => look.theme.slug)).toEqual(["one"]);
  });

  it("are left to the theme's own line where no member has a price", () => {
    const item = theme("a", { coverage: { priced: 0, of: 1 }, stale: [ticker("300496.SZ", null)] });
    expect(shortOf([item])).toEqual([["a", "unpriced"]]);
  });
});

it("a sector is looked at for its verdict; for notes and prices its themes are", () => {
  const items = [
    theme("sector", { level: "sector", attention: null, status: "off_track", market: "behind" }),
    theme("sub", { parent: "sector", attention: null }),
  ];
  expect(shortOf(items)).toEqual([
    ["sector", "off_track"],
    ["sub", "no_notes"],
  ]);
});

it("evidence that contradicts is told of the theme, of the sector only where no theme of it is challenged", () => {
  const challenged = { evidence: "challenged", evidenceBalance: -1 } as const;
  const sector = theme("sector", { level: "sector", ...challenged });
  expect(shortOf([sector, theme("sub", { parent: "sector", ...challenged })])).toEqual([
    ["sub", "challenged"],
  ]);
  expect(shortOf([sector, theme("sub", { parent: "sector" })])).toEqual([["sector", "challenged"]]);
  // Off track by nothing else, the sector says its own.
  const off = { ...sector, status: "off_track", market: "unknown" } as const;
  expect(shortOf([off, theme("sub", { parent: "sector", ...challenged })])).toEqual([
    ["sector", "off_track_by_evidence"],
    ["sub", "challenged"],
  ]);
});

it("evidence that contradicts comes with the other themes whose notes contradict", () => {
  const other = { level: "subtheme", nameEn: null, nameZh: null } as const;
  const evidenceFrom = [
    { slug: "operators", ...other, contradicts: 1 },
    { slug: "media", ...other, contradicts: 0 },
  ];
  const challenged = { evidence: "challenged", evidenceBalance: -1, evidenceFrom } as const;
  expect(needsLook([theme("a", challenged)])[0]?.reasons).toEqual([
    { kind: "challenged", balance: -1, from: [{ slug: "operators", ...other }] },
  ]);
});

it("the gravest comes first, among equals the longest wait", () => {
  const items = [
    theme("never", { attention: null }),
    theme("silent", { attention: 21 }),
    theme("longer", { attention: 41 }),
    theme("stale", { coverage: { priced: 1, of: 2 }, stale: [ticker("300496.SZ", "2026-02-01")] }),
    theme("challenged", { evidence: "challenged", evidenceBalance: -1 }),
    theme("off", { status: "off_track", market: "behind" }),
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

it("among themes off track the one with the most points lost comes first, among challenged ones the least balance", () => {
  const off = { status: "off_track", market: "behind" } as const;
  const against = { evidence: "challenged" } as const;
  expect(
    shortOf([
      theme("a", { ...off, statusExcess: -0.03 }),
      theme("b", { ...against, evidenceBalance: -1.2 }),
      theme("c", { ...off, statusExcess: -0.186 }),
      theme("d", { ...against, evidenceBalance: -2.5 }),
    ]).map(([slug]) => slug),
  ).toEqual(["c", "a", "d", "b"]);
});

it("tickers of which the same is to be said are named while they are few, and counted where they are many", () => {
  const stale = [
    ...["A", "B", "C"].map((symbol) => ticker(symbol, "2026-02-02")),
    ...["D", "E", "F", "G"].map((symbol) => ticker(symbol, null)),
  ];
  expect(shortOf([theme("chips", { stale })])).toEqual([
    ["A", "stale"],
    ["B", "stale"],
    ["C", "stale"],
    ["chips", "many_no_bars"],
  ]);
  const looks = needsLook([theme("chips", { stale: [...stale, ticker("H", "2026-01-05")] })]);
  expect(looks.map(({ reasons }) => reasons)).toEqual([
    [{ kind: "many_stale", count: 4, weekdays: 48 }],
    [{ kind: "many_no_bars", count: 4 }],
  ]);
});
