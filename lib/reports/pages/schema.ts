import { z } from "zod";
import { countField, slugFieldSchema } from "@/lib/contract/fields";

const fraction = z.number().min(-1).max(2);

/** A report's file: `source` its text was read from, `original` the document that its marks cite. */
export const reportSourceSchema = z.object({
  id: z.string(),
  role: z.enum(["source", "original"]),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  pages: z.number().int().meta({ description: "0: the format has no pages" }),
  faults: z
    .object({ no_text: z.number().int(), garbled: z.number().int(), unreadable: z.number().int() })
    .meta({ description: "how many of the pages have each fault" }),
  pageOffset: z.number().int().meta({ description: "the file's page is the cited page plus this" }),
  attachedAt: z.string(),
  detachedAt: z.string().nullable(),
});
export type ReportSource = z.infer<typeof reportSourceSchema>;

export const reportPageSchema = z.object({
  cited: z.number().int(),
  page: z.number().int().nullable().meta({ description: "the file's page; null: see `reason`" }),
  reason: z.enum(["no_file", "no_such_page"]).nullable(),
  of: z.number().int().nullable().meta({ description: "how many pages the file has" }),
  text: z.string().nullable(),
  fault: z.enum(["no_text", "garbled", "unreadable"]).nullable(),
  runs: z.array(z.tuple([z.number().int(), z.number().int(), fraction, fraction, fraction, fraction])).meta({
    description: "[start, length] in `text`, and [left, top, width, height] in fractions of the page",
  }),
  image: z
    .string()
    .nullable()
    .meta({ description: "the address of the page as PNG; null: it can't be drawn" }),
  source: reportSourceSchema.nullable(),
  claims: z
    .array(
      z.object({
        id: z.string(),
        share: fraction.nullable().meta({
          description: "the share of its letters that are found together on the page; null: there is no text",
        }),
        marks: z.array(z.tuple([fraction, fraction, fraction, fraction])).meta({
          description: "[left, top, width, height] in fractions of the page; none below a share of a half",
        }),
        spans: z
          .array(z.object({ start: z.number().int(), end: z.number().int() }))
          .meta({ description: "the same in `text`" }),
      }),
    )
    .meta({ description: "the claims that cite the page, in report order" }),
});
export type ReportPage = z.infer<typeof reportPageSchema>;

export const pageParamsSchema = z.object({ slug: slugFieldSchema, page: countField(0, 100_000) });

export const draftPageParamsSchema = z.object({
  id: z.string().min(1).max(64),
  page: countField(1, 100_000),
});

export const OFFSET_MAX = 10_000;

export const attachQuerySchema = z.object({ offset: countField(-OFFSET_MAX, OFFSET_MAX).default(0) });
export const sourceParamsSchema = z.object({ slug: slugFieldSchema, id: z.string().min(1).max(64) });
export const sourcePatchSchema = z.strictObject({
  pageOffset: z.number().int().min(-OFFSET_MAX).max(OFFSET_MAX),
});
