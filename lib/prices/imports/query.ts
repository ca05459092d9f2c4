import { z } from "zod";
import { dayFieldSchema, flagFieldSchema } from "@/lib/contract/fields";
import { unstorableText } from "@/lib/contract/unstorable-text";
import { isBlank } from "@/lib/domain/text/plain-text";
import { columnMappingSchema, dateOrderSchema } from "@/lib/prices/forms/schema";
import { adjustmentSchema } from "@/lib/prices/schema";

/** One file, or a form with files; the file type is detected from the bytes. */
export const PRICE_UPLOAD_TYPES = [
  "text/csv",
  "multipart/form-data",
  "application/octet-stream",
  "application/zip",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];

/** A query parameter whose value is JSON text. */
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

/** A file name: one line with at least one visible character. */
export const fileNameFieldSchema = z
  .string()
  .max(255, { error: "too_long" })
  .refine((name) => unstorableText(name) === null && !/\p{Cc}/u.test(name), { error: "not_text" })
  .refine((name) => name === "" || !isBlank(name), { error: "not_text" });

const importFields = z.object({
  /** The file name, for a body that is a single file. */
  fileName: fileNameFieldSchema.optional(),
  symbol: z.string().max(40).optional(),
  adjustment: adjustmentSchema.optional(),
  dryRun: flagFieldSchema,
  /** Replaces a stored series that has another adjustment or a seam with the file's. */
  replace: flagFieldSchema,
  /** Keeps such a series, and imports the file's other tickers. */
  keep: flagFieldSchema,
  /**
   * For rows that prove another adjustment or another unit than the file states: `accept` goes by the proof, `reject` by
   * the file.
   */
  proof: z.enum(["accept", "reject"]).optional(),
  /** The order of day and month in dates such as `05/09/2025`. */
  dateOrder: dateOrderSchema.optional(),
  /** Whether the comma of `1,234` is a thousands separator or a decimal sign. */
  decimalSign: z.enum([".", ","]).optional(),
  /**
   * For rows without an adjusted close: use the close for all rows, or the adjusted close and skip rows without one.
   */
  goBy: z.enum(["close", "adjusted_close"]).optional(),
  /** The day of a table of latest prices. */
  day: dayFieldSchema.optional(),
  /** Symbols for printed codes that match several symbols or none. */
  symbols: jsonField(z.record(z.string().max(100), z.string().max(40))).optional(),
  /** The column mapping of an unknown table; it is stored under the table's `formKey` after the import. */
  mapping: jsonField(columnMappingSchema).optional(),
  /** Column mappings of several tables, by `formKey`; tables with other headers are not affected. */
  mappings: jsonField(z.record(z.string().min(1).max(64), columnMappingSchema)).optional(),
});

export const importQuerySchema = importFields
  .refine(({ replace, keep }) => !(replace && keep), { error: "contradicts_replace", path: ["keep"] })
  .refine(({ mapping, mappings }) => !(mapping && mappings), {
    error: "contradicts_mapping",
    path: ["mappings"],
  });
export type ImportOptions = z.output<typeof importQuerySchema>;
