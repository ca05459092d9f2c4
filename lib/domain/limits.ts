/**
 * The limits of typed input: lengths in UTF-16 units, and the first allowed day. Kept apart from the schemas that
 * enforce them, so that a form which only needs a limit doesn't load the validator into the browser.
 */
export const THEME_NAME_MAX = 80;

/** The longest name or line, and the longest wording, in the draft of a report. */
export const DRAFT_LINE_MAX = 500;
export const DRAFT_WORDS_MAX = 20_000;

/** How many themes can be compared. */
export const COMPARED = { least: 2, most: 6 } as const;

/** An earlier typed day is a slip; price files may reach further back. */
export const FIRST_TYPED_DAY = "1990-01-01";

/** The largest price file, or upload form with several files, in bytes. */
export const PRICE_FILE_MAX_BYTES = 250 * 1024 * 1024;

/** The stored name of an analyst who hasn’t chosen one. */
export const UNSIGNED = "Analyst";

/** The limits of a report's file, each with the code of the refusal where it is passed. */
export const REPORT_FILE_LIMITS = {
  /** Bytes of one file: `too_large`. */
  bytes: 40 * 1024 * 1024,
  /** Pages of a PDF: `too_many_pages`. */
  pages: 500,
  /** Characters of the text: `too_long`. */
  textLength: 2_000_000,
  /** Bytes of a Word document's unpacked parts: `too_large`. */
  unpackedBytes: 128 * 1024 * 1024,
} as const;

/** The largest upload form with files of reports, in bytes, and the most files in it. */
export const REPORT_UPLOAD_LIMITS = { bytes: 250 * 1024 * 1024, files: 100 } as const;
