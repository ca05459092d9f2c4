import { z } from "zod";
import { dayFieldSchema } from "@/lib/contract/fields";
import { REPORT_FILE_LIMITS } from "@/lib/domain/limits";
import { DRAFT_LINE_MAX, DRAFT_WORDS_MAX } from "@/lib/domain/limits";
import type { DraftTheme } from "@/lib/domain/report-text/types";

/** No text has more parts of any kind than characters. */
export const PARTS_MAX = REPORT_FILE_LIMITS.textLength;

const offset = z.number().int().nonnegative();
const index = z.number().int().nonnegative();
const words = z.string().max(DRAFT_WORDS_MAX);
const line = z.string().max(DRAFT_LINE_MAX);

const spanSchema = z.object({ start: offset, end: offset });
export const stanceSchema = z.enum(["overweight", "neutral", "underweight"]);

const draftThemeFieldsSchema = z.object({
  name: line,
  nameEn: line.nullable(),
  nameZh: line.nullable(),
  stance: stanceSchema.nullable(),
  stanceOrigin: z.enum(["given", "implied", "none", "set_by_editor"]),
  nameOrigin: z.enum(["printed", "inferred"]),
  claim: index.nullable().meta({ description: "the index in `claims` of the sentence that names it" }),
  place: spanSchema.nullable(),
  contradiction: z.object({ claim: index, stance: stanceSchema }).nullable(),
  doubts: z.array(z.enum(["inferred_name", "implied_stance", "company_or_segment", "commas_in_name"])),
  theme: line.nullable().meta({ description: "the slug of the board's theme that it is; null: a new theme" }),
  parent: line
    .nullable()
    .meta({ description: "the slug of the board's sector under which a new theme is put" }),
});
/** A subtheme has none of its own; the type is that of every theme. */
const noSubthemesSchema = z.array(z.never()).length(0) as unknown as z.ZodType<DraftTheme[]>;
const draftSubthemeSchema = draftThemeFieldsSchema.extend({ subthemes: noSubthemesSchema });
const draftThemeSchema = draftThemeFieldsSchema.extend({
  subthemes: z.array(draftSubthemeSchema).max(PARTS_MAX),
});

const draftCompanySchema = z.object({
  name: line,
  code: line.nullable().meta({ description: "as printed" }),
  symbol: line.nullable(),
  candidates: z.array(line).max(20),
  rating: z.object({ text: line.nullable(), stance: stanceSchema.nullable() }),
  target: z.number().nullable(),
  currency: line.nullable(),
  degree: z.enum(["recommended", "beneficiary"]),
  claim: index.nullable(),
  place: spanSchema.nullable(),
  doubts: z.array(z.enum(["company_or_segment", "malformed_code", "code_without_exchange"])),
});

/** One report of a text, as read and as corrected. */
export const reportDraftSchema = z.object({
  start: offset.meta({ description: "the report's part of the text, in UTF-16 units; `end` is exclusive" }),
  end: offset,
  title: words.nullable(),
  house: line.nullable(),
  publishedAt: line.nullable().meta({ description: "as printed" }),
  callDay: dayFieldSchema.nullable(),
  callDayReason: z
    .enum(["before_close", "after_close", "no_clock", "day_in_title", "set_by_editor"])
    .nullable(),
  rating: z.object({ text: words.nullable(), stance: stanceSchema.nullable(), claim: index.nullable() }),
  sections: z
    .array(
      spanSchema.extend({
        heading: words,
        title: words,
        kind: z.enum(["rating", "insights", "summary", "section"]),
        ordinal: z.number().int().nullable(),
      }),
    )
    .max(PARTS_MAX),
  claims: z
    .array(
      spanSchema.extend({
        text: z.string(),
        pages: z.array(z.number().int().nonnegative()).max(PARTS_MAX),
        kind: z.enum(["rating", "insight", "statement"]),
        section: index.meta({ description: "the index in `sections`" }),
        correction: words.nullable(),
      }),
    )
    .max(PARTS_MAX),
  recommendations: z.array(draftThemeSchema).max(PARTS_MAX),
  companies: z.array(draftCompanySchema).max(PARTS_MAX),
  furniture: z.object({
    title: spanSchema.nullable(),
    house: spanSchema.nullable(),
    time: spanSchema.nullable(),
  }),
  tables: z.array(spanSchema).max(PARTS_MAX),
  warnings: z.array(
    spanSchema.extend({
      code: z.enum([
        "no_pages",
        "unplaced_text",
        "no_title",
        "no_time",
        "no_recommendation",
        "ordinal_marks",
        "same_marks",
        "damaged_text",
        "long_claim",
        "heading_or_statement",
        "period_in_title",
        "two_times",
        "rating_outside_heading",
        "open_figures",
      ]),
      at: offset.optional(),
    }),
  ),
});
