import { z } from "zod";
import { ADJUSTMENTS } from "@/lib/domain/adjustment";
import type { SeriesProof } from "@/lib/domain/price-check/prove-series";

/** The treatment of splits and dividends in a series. */
export const adjustmentSchema = z.enum(ADJUSTMENTS);

const day = z.string();
const count = z.number().int();

/** An ex-date that a series proves. */
export const exDateSchema = z.object({
  day,
  cash: z.number().nullable().meta({ description: "by difference: the cash paid, in the series' currency" }),
  factor: z.number().meta({ description: "multiplies the raw prices before the day" }),
  halfWidth: z.number().meta({ description: "the uncertainty of a return across the day, a fraction" }),
});

/** The proof of a series' adjustment by its own rows. */
export const seriesProofSchema = z.object({
  method: z
    .enum(["none", "ratio", "difference"])
    .nullable()
    .meta({ description: "null: the rows prove nothing" }),
  by: z
    .enum(["turnover", "not_positive", "raw_series"])
    .nullable()
    .meta({ description: "turnover, a close at or below zero, or a stored series of raw prices" }),
  reason: z.enum(["no_turnover", "too_few_days", "untested_days", "undecided", "misfit"]).nullable(),
  days: count.meta({ description: "the number of days tested" }),
  segments: z
    .object({ difference: count, ratio: count })
    .meta({ description: "the number of segments that either method needs" }),
  misfit: z
    .number()
    .meta({ description: "the share of tested days that fit no segment of five days or more" }),
  exDates: z.array(exDateSchema),
  uncertain: z.array(day).meta({
    description: "ex-dates whose bounds are wider than 1.5 % of the price: the series stays unconverted",
  }),
}) satisfies z.ZodType<SeriesProof>;
