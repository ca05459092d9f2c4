import { z } from "zod";
import { lineFieldSchema } from "@/lib/contract/fields";
import { PROVIDER_MARKETS } from "@/lib/domain/provider/sources";
import {
  ANSWER_DAY_FORMS,
  ANSWER_LAYOUTS,
  SPAN_FORMS,
  SOURCE_FIELDS,
  filledAddress,
  urlFault,
  type HttpSourceSpec,
} from "@/lib/domain/provider/http-source";
import { pathSteps } from "@/lib/domain/provider/http-source-table";
import { SPELLINGS } from "@/lib/domain/symbol/spelling";
import { adjustmentSchema } from "@/lib/prices/schema";
import { isRefusedAddress } from "@/lib/refused-address";

/** Only variables of this prefix may be named, so that no other secret of the process can be sent anywhere. */
export const SOURCE_VARIABLE = /^SOURCE_[A-Z0-9_]{1,60}$/;

/** A shorter value stands in an answer by chance, so that it can't be removed: `2025` would take the year out of each day. */
export const SHORTEST_SECRET = 8;

/** Headers that the connection itself sets. */
const RESERVED_HEADERS =
  /^(?:host|connection|content-.*|transfer-encoding|te|upgrade|expect|trailer|keep-alive|proxy-.*)$/i;

const headerSchema = z.strictObject({
  name: lineFieldSchema
    .regex(/^[A-Za-z0-9-]{1,60}$/, { error: "not_allowed" })
    .refine((name) => !RESERVED_HEADERS.test(name), { error: "not_allowed" }),
  variable: lineFieldSchema.regex(SOURCE_VARIABLE, { error: "not_a_source_variable" }).meta({
    description:
      "the environment variable with the whole value, such as SOURCE_TIINGO; it is sent only to the host in SOURCE_TIINGO_HOST",
  }),
});

const placeSchema = lineFieldSchema.min(1, { error: "required" }).max(120);
const factorSchema = z.number().positive().max(1e9);

const specShape = {
  url: lineFieldSchema.min(1, { error: "required" }).max(1000).meta({
    description: "with {symbol}, and {from} and {to} where the source takes a span",
  }),
  spelling: z.enum(SPELLINGS),
  spanForm: z.enum(SPAN_FORMS).meta({ description: "the form of {from} and {to}" }),
  header: headerSchema.nullable(),
  layout: z.enum(ANSWER_LAYOUTS),
  path: lineFieldSchema.max(200).meta({ description: "to the rows in JSON; empty: the whole answer" }),
  fields: z
    .strictObject({
      day: placeSchema,
      open: placeSchema.nullable(),
      high: placeSchema.nullable(),
      low: placeSchema.nullable(),
      close: placeSchema,
      adjClose: placeSchema.nullable(),
      volume: placeSchema.nullable(),
      turnover: placeSchema.nullable(),
    } satisfies Record<(typeof SOURCE_FIELDS)[number], z.ZodType>)
    .meta({ description: "a key or path in a row, a place from 0 in arrays, a header in CSV" }),
  dayForm: z.enum(ANSWER_DAY_FORMS).meta({ description: "the form of the answer's days" }),
  volumeFactor: factorSchema.meta({ description: "to shares: 100 for lots" }),
  turnoverFactor: factorSchema.meta({ description: "to the ticker's currency: 1000 for thousands" }),
  adjustment: adjustmentSchema.meta({ description: "that the URL asks for" }),
  markets: z.array(z.enum(PROVIDER_MARKETS)).min(1, { error: "required" }).max(PROVIDER_MARKETS.length),
  perMinute: z.number().int().min(1).max(600),
};

function checkSpec(spec: HttpSourceSpec, context: z.core.$RefinementCtx): void {
  const refuse = (path: (string | number)[], message: string) =>
    context.addIssue({ code: "custom", path, message });
  const fault = urlFault(spec.url, spec.header !== null);
  if (fault) refuse(["url"], fault);
  else if (isRefusedAddress(filledAddress(spec.url))) refuse(["url"], "refused_address");
  if (spec.layout !== "csv") {
    if (!pathSteps(spec.path)) refuse(["path"], "bad_path");
    for (const field of SOURCE_FIELDS) {
      const place = spec.fields[field];
      if (place !== null && !pathSteps(place)) refuse(["fields", field], "bad_path");
    }
  }
  const places = SOURCE_FIELDS.filter((field) => spec.fields[field] !== null);
  for (const [i, field] of places.entries()) {
    if (places.slice(0, i).some((other) => spec.fields[other] === spec.fields[field]))
      refuse(["fields", field], "given_twice");
  }
  // An adjusted close is one for splits and dividends: beside it the other prices are adjusted for splits at most, or
  // the source's own adjustment and the closes would be two.
  if (spec.fields.adjClose !== null && spec.adjustment !== "split" && spec.adjustment !== "total")
    refuse(["adjustment"], "adjusted_close_given");
  if (new Set(spec.markets).size < spec.markets.length) refuse(["markets"], "given_twice");
}

const nameSchema = lineFieldSchema.min(1, { error: "required" }).max(60);

export const sourceSpecSchema = z.strictObject(specShape).superRefine(checkSpec);
export const priceSourceInputSchema = z
  .strictObject({ name: nameSchema, ...specShape })
  .superRefine(checkSpec);
export type PriceSourceInput = z.output<typeof priceSourceInputSchema>;

export const priceSourcePutSchema = z
  .strictObject({ version: z.number().int().min(1), name: nameSchema, ...specShape })
  .superRefine(checkSpec);
export type PriceSourcePut = z.output<typeof priceSourcePutSchema>;

export const priceSourceParamsSchema = z.object({ slug: z.string().min(1).max(80) });

export const priceSourceSchema = z.object({
  slug: z.string(),
  source: z.string().meta({ description: "its name in the settings and of its series: http: and the slug" }),
  name: z.string(),
  ...specShape,
  hasValue: z.boolean().meta({ description: "whether the header's variable is set; true without a header" }),
  version: z.number().int(),
  author: z.string(),
  authorName: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  voidedAt: z.string().nullable(),
});
export type PriceSource = z.infer<typeof priceSourceSchema>;
