import type { TextRun } from "@/lib/domain/report-text/page/marks";

export type { TextRun };

/** The text of a report's file, and of each of its pages. */
export interface ReportFileText {
  mediaType: ReportMediaType;
  /** The pages' texts, joined by a line end. */
  text: string;
  /** Null: the format has no pages, as a text or a Word document. */
  pages: FilePage[] | null;
}

export interface FilePage {
  /** From 1, in the file's order. */
  page: number;
  /** Its place in the file's text, in UTF-16 units; `end` is exclusive. */
  start: number;
  end: number;
  text: string;
  /** The reason why its text is missing or in doubt; null: read. */
  fault: PageFault | null;
  runs: TextRun[];
}

/** `no_text`: a scan or an empty page; `garbled`: characters without a meaning; `unreadable`: a damaged page. */
export type PageFault = "no_text" | "garbled" | "unreadable";

export type ReportMediaType =
  | "text/plain"
  | "text/markdown"
  | "text/html"
  | "application/pdf"
  | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The reason why a file can't be read at all. */
export type ReportFileFault =
  /** More bytes, or more memory for reading them, than a report has. */
  | "too_large"
  | "too_many_pages"
  /** More characters than a report has. */
  | "too_long"
  | "takes_too_long"
  | "password"
  /** Damaged. */
  | "unreadable"
  | "unsupported_file";

/** The limits that the worker thread counts. */
export interface ReadingLimits {
  pages: number;
  textLength: number;
  unpackedBytes: number;
}

/** A job of the worker thread. */
export type FileJob =
  | { kind: "read"; path: string; name: string; limits: ReadingLimits }
  | { kind: "image"; path: string; page: number; width: number }
  | { kind: "drawing" };

export type FileAnswer =
  | { ok: true; value: ReportFileText }
  | { ok: true; image: Uint8Array | null }
  | { ok: true; canDraw: boolean }
  | { ok: false; code: ReportFileFault };
