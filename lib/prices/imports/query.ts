import { z } from "zod";
import { dayFieldSchema, flagFieldSchema } from "@/lib/contract/fields";
import { unstorableText } from "@/lib/contract/unstorable-text";
import { isBlank } from "@/lib/domain/text/plain-text";
import { columnMappingSchema, dateOrderSchema } from "@/lib/prices/forms/schema";
import { adjustmentSchema } from "@/lib/prices/schema";

/** One file, or a form with files; what a file really is, its bytes say. */
export const PRICE_UPLOAD_TYPES = [
  "text/csv",
  "multipart/form-data",
  "application/octet-stream",
  "application/zip",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];

/** A value that is JSON in a query's text. */
const jsonField = <T extends z.ZodType>(type: T) =>
  z
    .string()
    .max(16_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: "custom", message: "malformed_json" });
        return z.NEVER;
      }
    })
    .pipe(type);

/** What a file is called: a line of text of which something is seen. */
export const fileNameFieldSchema = z
  .string()
  .max(255, { error: "too_long" })
  .refine((name) => unstorableText(name) === null && !/\p{Cc}/u.test(name), { error: "not_text" })
  .refine((name) => name === "" || !isBlank(name), { error: "not_text" });

const importFields = z.object({
  /** What a body that is one file is called. */
  fileName: fileNameFieldSchema.optional(),
  symbol: z.string().max(40).optional(),
  adjustment: adjustmentSchema.optional(),
  dryRun: flagFieldSchema,
  /** What to do with a ticker whose series has another adjustment, or a seam: the file's takes its place, */
  replace: flagFieldSchema,
  /** or it stays as it is, and the file's other tickers go in. */
  keep: flagFieldSchema,
  /** Which part of `05/09/2025` is the month. */
  dateOrder: dateOrderSchema.optional(),
  /** Whether the comma of `1,234` groups thousands or sets off the fraction. */
  decimalSign: z.enum([".", ","]).optional(),
  /** Where adjusted closes are missing: by the close, or by the adjusted one, and rows without it are left out. */
  goBy: z.enum(["close", "adjusted_close"]).optional(),
  /** Of a list of latest prices. */
  day: dayFieldSchema.optional(),
  /** For codes as printed that may be several symbols, or none. */
  symbols: jsonField(z.record(z.string().max(100), z.string().max(40))).optional(),
  /** For a table that nobody knows: remembered under its `formKey` once it was imported. */
  mapping: jsonField(columnMappingSchema).optional(),
  /** The same for each of several tables, by its `formKey`; a table of another header is read as ever. */
  mappings: jsonField(z.record(z.string().min(1).max(64), columnMappingSchema)).optional(),
});

export const importQuerySchema = importFields
  .refine(({ replace, keep }) => !(replace && keep), { error: "contradicts_replace", path: ["keep"] })
  .refine(({ mapping, mappings }) => !(mapping && mappings), {
    error: "contradicts_mapping",
    path: ["mappings"],
  });
export type ImportOptions = z.output<typeof importQuerySchema>;
