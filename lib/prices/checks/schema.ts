import { z } from "zod";
import { pageQuerySchema } from "@/lib/contract/fields";
import { ADJUSTMENTS } from "@/lib/domain/adjustment";
import { METHOD_STATES } from "@/lib/domain/price-check/series-method";

const count = z.number().int();
const day = z.string();
const name = z.string().nullable();

/** The author, time and reason of a dismissal. */
const genuine = z
  .object({ by: z.string(), byName: z.string(), at: z.string(), reason: z.string().nullable() })
  .nullable();
const dismissal = { genuine, markId: z.string().nullable() };

export const moveItemSchema = z.object({
  day,
  previousDay: day,
  before: z.number().meta({ description: "the previous close, adjusted where the file has adjusted closes" }),
  after: z.number(),
  move: z.number(),
  limit: z.number().nullable().meta({
    description:
      "the threshold in that direction beyond which it is abnormal, a fraction: the exchange’s limit, 0.35 where there is none",
  }),
  ratio: z.string().nullable().meta({ description: "the ratio of the split that the move is near: 1/2" }),
  code: z.enum(["beyond_limit", "split_ratio"]),
  probable: z.enum(["unadjusted_split_or_dividend", "wrong_adjustment"]).nullable(),
  ...dismissal,
});
export type MoveItem = z.infer<typeof moveItemSchema>;

/** A suspected move as part of a return that includes it. */
export const openMoveSchema = moveItemSchema
  .pick({ day: true, move: true, code: true, ratio: true, probable: true })
  .extend({ symbol: z.string() });
export type OpenMove = z.infer<typeof openMoveSchema>;

export const suspensionItemSchema = z.object({
  from: day,
  to: day,
  sessions: count,
  told: z.enum(["absent", "carried", "both"]),
  ...dismissal,
});
export type SuspensionItem = z.infer<typeof suspensionItemSchema>;

export const closedItemSchema = z
  .object({ day, why: z.enum(["weekend", "holiday", "others"]), ...dismissal })
  .meta({
    description:
      "a bar on a day on which its market was closed; others: few of the market's other tickers traded",
  });
export type ClosedItem = z.infer<typeof closedItemSchema>;

export const missingItemSchema = z.object({ day, ...dismissal });
export type MissingItem = z.infer<typeof missingItemSchema>;

export const seamItemSchema = z
  .object({ day, falseReturn: z.number().nullable(), importId: z.string(), ...dismissal })
  .meta({
    description: "the day on which the current bars start to differ from those that an import replaced",
  });
export type SeamItem = z.infer<typeof seamItemSchema>;

/** The reasons for which a series' trading days are unknown. */
export const NO_SESSIONS = ["sample", "no_bars", "only_ticker", "no_shared_days"] as const;

export const marketSessionsSchema = z.object({
  market: z.string(),
  tickers: count.meta({
    description:
      "the market's other tickers with real bars; a day on which half of them traded is one of its days",
  }),
  firstDay: day.nullable(),
  lastDay: day.nullable(),
  reason: z
    .enum(NO_SESSIONS)
    .nullable()
    .meta({ description: "the reason why the market's days are unknown" }),
});
export type MarketSessions = z.infer<typeof marketSessionsSchema>;

export const importOfSeriesSchema = z.object({
  id: z.string(),
  fileName: name,
  form: z.string(),
  source: z.string(),
  author: z.string(),
  authorName: z.string(),
  createdAt: z.string(),
  bars: count.meta({ description: "the number of current bars from this import" }),
});
export type ImportOfSeries = z.infer<typeof importOfSeriesSchema>;

/** The kinds of price issues of a series, most severe first. */
export const PRICE_ISSUES = [
  "seam",
  "move",
  "contradicted",
  "by_difference",
  "not_positive",
  "closed_day",
  "suspension",
  "missing",
  "stale",
  "adjustment",
  "sample",
] as const;
export type PriceIssue = (typeof PRICE_ISSUES)[number];

const series = {
  symbol: z.string(),
  nameEn: name,
  nameZh: name,
  kind: z.string(),
  currency: z.string(),
  source: z.string().nullable(),
  adjustment: z.enum(ADJUSTMENTS).nullable(),
  method: z
    .object({
      state: z.enum(METHOD_STATES).nullable().meta({ description: "null: nothing to prove" }),
      likely: z
        .enum(["ratio", "difference"])
        .nullable()
        .meta({ description: "unproved: the usual method of the newest file's form" }),
    })
    .meta({ description: "whether the rows prove the adjustment" }),
  sample: z.boolean(),
  firstDay: day.nullable(),
  lastDay: day.nullable(),
  bars: count,
  stale: z.boolean().meta({ description: "never of a delisted ticker, which has no newer prices" }),
  listedDay: day.nullable().meta({
    description:
      "the first day of a series that counts as a new listing: moves of its first sessions are no issues",
  }),
  notPositive: day
    .nullable()
    .meta({ description: "the last day with a close at or below zero; no return spans it" }),
  needsLook: z.array(z.enum(PRICE_ISSUES)),
};

export const tickerChecksSchema = z.object({
  ...series,
  priceDay: day.nullable(),
  sessions: marketSessionsSchema,
  moves: z.array(moveItemSchema),
  closed: z.array(closedItemSchema),
  suspensions: z.array(suspensionItemSchema),
  missing: z
    .object({ count, open: count, days: z.array(missingItemSchema) })
    .nullable()
    .meta({
      description: "sessions of its market without a row, except suspensions; null: the sessions are unknown",
    }),
  seams: z.array(seamItemSchema),
  imports: z
    .array(importOfSeriesSchema)
    .meta({ description: "the imports of the current bars, newest first" }),
  mayRestate: z.boolean().meta({
    description:
      "whether the adjustment can be stated: the series comes from files and has no adjusted closes",
  }),
});
export type TickerChecks = z.infer<typeof tickerChecksSchema>;

export const adjustmentInputSchema = z.strictObject({
  adjustment: z.enum(ADJUSTMENTS),
  instead: z.enum(ADJUSTMENTS).meta({
    description: "the adjustment that the user saw: one that was stated since then isn't overwritten",
  }),
});
export type AdjustmentInput = z.infer<typeof adjustmentInputSchema>;

export const seriesAdjustmentSchema = z.object({ symbol: z.string(), adjustment: z.enum(ADJUSTMENTS) });
export type SeriesAdjustment = z.infer<typeof seriesAdjustmentSchema>;

export const seriesCheckSchema = z.object({
  ...series,
  market: z.string(),
  moves: z.object({ open: count, genuine: count, newest: day.nullable() }),
  closed: z.object({ count, open: count, newest: day.nullable() }),
  seams: z.object({ count, open: count }),
  suspensions: z.object({ count, open: count, newest: suspensionItemSchema.nullable(), now: z.boolean() }),
  missing: z.object({ count, open: count, newest: day.nullable() }).nullable(),
  sessions: marketSessionsSchema,
  import: importOfSeriesSchema.nullable(),
  themes: z.array(z.string()),
});
export type SeriesCheckItem = z.infer<typeof seriesCheckSchema>;

/** The number of members in a theme's numbers. */
export const themeCheckSchema = z.object({
  slug: z.string(),
  level: z.enum(["sector", "subtheme"]),
  nameEn: name,
  nameZh: name,
  coverage: z.object({ priced: count, of: count }),
  lastDays: z.record(z.string(), z.string()),
  stale: z.array(z.object({ symbol: z.string(), nameEn: name, nameZh: name, lastDay: day.nullable() })),
  sample: z.boolean(),
  suspected: z.array(z.string()).meta({ description: "members whose return includes an abnormal move" }),
  needsLook: z.boolean(),
});
export type ThemeCheck = z.infer<typeof themeCheckSchema>;

export const checksQuerySchema = pageQuerySchema;
export const checksAnswerSchema = z.object({
  priceDay: day.nullable(),
  counts: z.object({ series: count, needsLook: count, themes: count, themesNeedLook: count }),
  items: z.array(seriesCheckSchema),
  themes: z.array(themeCheckSchema),
  nextCursor: z.string().nullable(),
});
export type ChecksAnswer = z.infer<typeof checksAnswerSchema>;

/**
 * The issues that can be dismissed on a day. `no_rows`: an open market without a row in the file; `closed_day`: a
 * closed market with a row; `seam`: described at a ticker's checks.
 */
export const DISMISSAL_CODES = ["beyond_limit", "split_ratio", "no_rows", "seam", "closed_day"] as const;
export type DismissalCode = (typeof DISMISSAL_CODES)[number];

export const dismissalItemSchema = z.object({
  id: z.string(),
  symbol: z.string(),
  day: z.string(),
  code: z.enum(DISMISSAL_CODES),
  reason: z.string().nullable(),
  by: z.string(),
  byName: z.string(),
  at: z.string(),
  voidedAt: z.string().nullable(),
});
export type DismissalItem = z.infer<typeof dismissalItemSchema>;
