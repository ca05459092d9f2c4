import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { withReportFiles } from "@/lib/http/report-upload";
import { isForm } from "@/lib/http/upload";
import { piecesOf } from "@/lib/domain/report-text/pieces";
import type { DraftTheme, StanceOrigin } from "@/lib/domain/report-text/types";
import { withKnownNames } from "@/lib/reports/drafts/prepared-data";
import { readReportFile } from "@/lib/reports/files/read-file";
import { readText } from "@/lib/reports/read-text";
import { parseReportOperation } from "@/lib/reports/operations";
import { fail, invalid, ok } from "@/lib/result";

export const POST = defineRoute(parseReportOperation, async ({ body, request }) => {
  if (!isForm(request)) return drafted(body.text, body);
  return withReportFiles(request, async ([file, second]) => {
    if (!file || second) return invalid("file", "too_many");
    const read = await readReportFile(file.path, { name: file.fileName ?? "", signal: request.signal });
    if (!read.ok) return fail("unreadable_file", { fields: { file: read.code } });
    const { text, pages } = read.value;
    const parsed = await drafted(text, {});
    const places = pages?.map(({ page, start, end, fault }) => ({ page, start, end, fault })) ?? null;
    return parsed.ok ? ok({ ...parsed.value, text, pages: places }) : parsed;
  });
});

type Originated = DraftTheme & { origin: StanceOrigin | "inferred"; subthemes: Originated[] };

/** Beside how the stance is known, in one word: a name that is taken from the title counts first. */
const withOrigin = (theme: DraftTheme): Originated => ({
  ...theme,
  origin: theme.nameOrigin === "inferred" ? "inferred" : theme.stanceOrigin,
  subthemes: theme.subthemes.map(withOrigin),
});

async function drafted(text: string, { asReport }: { asReport?: boolean }) {
  const read = await readText(text, { asReport });
  if (read.ok) {
    const drafts = await Promise.all(read.drafts.map(withKnownNames));
    return ok({
      drafts: drafts.map((draft) => ({
        ...draft,
        recommendations: draft.recommendations.map(withOrigin),
        pieces: piecesOf(text, draft),
      })),
    });
  }
  return fail(read.code === "too_long" ? "too_long" : "not_a_report", {
    fields: { text: read.code },
    extra: { signs: read.signs },
  });
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
