import { z } from "zod";
import { dayFieldSchema, lineFieldSchema } from "@/lib/contract/fields";
import { sourceSpecSchema } from "@/lib/prices/sources/schema";

export const testPullInputSchema = z.strictObject({
  source: sourceSpecSchema,
  symbol: lineFieldSchema.min(1, { error: "required" }).max(40),
  from: dayFieldSchema.optional().meta({ description: "by default three years before `to`" }),
  to: dayFieldSchema.optional().meta({ description: "by default the last finished day of its market" }),
});
export type TestPullInput = z.input<typeof testPullInputSchema>;

const count = z.number().int();
const remarkSchema = z.object({
  line: count.meta({ description: "of a CSV; in JSON the row, from 1" }),
  field: z.string(),
  code: z.string(),
  value: z.string(),
});
export type PullRemark = z.infer<typeof remarkSchema>;

export const testPullSchema = z.object({
  symbol: z.string(),
  from: z.string(),
  to: z.string(),
  request: z
    .object({
      url: z.string(),
      header: z.object({ name: z.string(), variable: z.string(), isSet: z.boolean() }).nullable(),
    })
    .nullable()
    .meta({
      description: "as it was sent, without the header's value; null: the spelling can't name the ticker",
    }),
  failure: z
    .object({
      code: z.string().meta({ description: "a provider's failure, or the fault of the answer's layout" }),
      detail: z.string().nullable(),
      place: z.string().nullable().meta({ description: "the place in the answer that isn't as described" }),
      found: z.array(z.string()).meta({ description: "the keys that are there instead" }),
    })
    .nullable()
    .meta({ description: "null: the answer was read" }),
  fields: z.record(z.string(), z.string()).meta({
    description: "the fields of the description that the answer contradicts, as a refusal names them",
  }),
  answer: z
    .object({ start: z.string(), length: count })
    .nullable()
    .meta({ description: "the beginning of the answer; null: there was none" }),
  rows: z
    .object({
      fields: z.array(z.string()),
      count,
      first: z.array(z.array(z.string())),
      last: z.array(z.array(z.string())),
      areBars: z.boolean().meta({
        description:
          "the bars as they would be stored; else the cells as printed, because the rows are no bars",
      }),
    })
    .nullable(),
  outsideSpan: count.meta({ description: "rows of other days than the requested ones" }),
  rejected: z.array(remarkSchema).meta({ description: "only the first if there are many" }),
  rejectedCount: count,
  warnings: z.array(remarkSchema).meta({ description: "only the first if there are many" }),
  warningCount: count,
  questions: z.array(z.string()).meta({
    description: "what a file of these rows would be asked: date_order, decimal_sign, adjusted_close",
  }),
  proof: z
    .object({
      method: z.enum(["none", "ratio", "difference"]).nullable(),
      reason: z.string().nullable(),
      days: count,
      contradicts: z.boolean().meta({ description: "the description's adjustment is another one" }),
    })
    .nullable()
    .meta({ description: "the turnover test of the bars; null without bars" }),
});
export type TestPull = z.infer<typeof testPullSchema>;
