import { HOUSE_TIME_ZONE, parseStamp } from "@/lib/domain/theme/call-day";
import { readReportText } from "./read-report-text";
import type { DraftTheme, NoReportSign, ReportDraft, TextSpan } from "./types";

export type ReportsVerdict =
  | { ok: true; drafts: ReportDraft[]; signs: NoReportSign[] }
  | { ok: false; code: "empty_text" | "too_long" | "not_a_report"; signs: NoReportSign[] };

/** Reads a text into the drafts of its reports. */
export function readReports(
  text: string,
  { timeZone = HOUSE_TIME_ZONE }: { timeZone?: string; asReport?: boolean } = {},
): ReportsVerdict {
  const read = readReportText(text, timeZone);
  if (!read.ok) return { ok: false, code: read.code, signs: read.detail ? [read.detail] : [] };
  const { draft } = read;
  const spanOf = (kind: "title" | "time"): TextSpan | null => {
    const piece = draft.pieces.find((each) => each.kind === kind);
    return piece ? { start: piece.start, end: piece.end } : null;
  };
  const theme = (name: string, claim: number, subthemes: DraftTheme[]): DraftTheme => ({
    name,
    nameEn: name,
    nameZh: null,
    stance: "overweight",
    stanceOrigin: "implied",
    nameOrigin: "printed",
    claim,
    place: null,
    contradiction: null,
    doubts: ["implied_stance"],
    subthemes,
    theme: null,
    parent: null,
  });
  const stamp = draft.publishedAt ? parseStamp(draft.publishedAt, timeZone) : null;
  return {
    ok: true,
    signs: [],
    drafts: [
      {
        start: 0,
        end: text.length,
        title: draft.title,
        house: null,
        publishedAt: draft.publishedAt,
        callDay: draft.callDay,
        callDayReason:
          stamp &&
          (stamp.minutes === null ? "no_clock" : stamp.minutes >= 900 ? "after_close" : "before_close"),
        rating: { text: null, stance: null, claim: null },
        sections: draft.sections.map(({ heading, title, kind, ordinal, start }) => ({
          ...{ heading, title, kind, ordinal, start },
          end: start + heading.length,
        })),
        claims: draft.claims.map(({ text: words, start, end, pages, kind, section }) => ({
          ...{ text: words, start, end, pages, kind, section },
          correction: null,
        })),
        recommendations: draft.recommendations.map(({ sectorEn, subthemes, claim }) =>
          theme(
            sectorEn,
            claim,
            subthemes.map((name) => theme(name, claim, [])),
          ),
        ),
        companies: [],
        furniture: { title: spanOf("title"), house: null, time: spanOf("time") },
        tables: [],
        warnings: draft.warnings,
      },
    ],
  };
}
