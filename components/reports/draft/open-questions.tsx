"use client";

import { useTranslations } from "next-intl";
import { DeskContext, useDesk } from "@/components/reports/draft/desk";
import { useStanceWord } from "@/components/reports/draft/stance-choice";
import { useCheckText } from "@/components/reports/draft/use-check";
import { Confirm } from "@/components/ui/confirm";
import { draftChecks, type DraftCheck } from "@/lib/domain/report-text/edit/checks";
import { themeAt } from "@/lib/domain/report-text/edit/themes";
import { excerpt } from "@/lib/domain/text/excerpt";

/** As many questions of a report are listed. */
const MOST = 20;
const QUOTED = 90;

/** Asks before reports with open questions are accepted: what would be stored for each, with a way to look at them. */
export function OpenQuestions({
  of,
  onLook,
  onAccept,
  onClose,
}: {
  /** The indexes of the reports to be accepted. */
  of: readonly number[];
  /** Goes to the first question of the first report that has one. */
  onLook: (report: number) => void;
  onAccept: () => void;
  onClose: () => void;
}) {
  const t = useTranslations("reportDraft");
  const desk = useDesk();
  const open = of.flatMap((at) => {
    const draft = desk.reports[at];
    const checks = draft ? draftChecks(draft) : [];
    return draft && checks.length > 0 ? [{ at, draft, checks }] : [];
  });
  const count = open.reduce((sum, { checks }) => sum + checks.length, 0);
  return (
    <Confirm
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("open.title", { count })}
      description={t("open.stored")}
      cancel={t("open.look", { count })}
      onCancel={() => onLook(open[0]?.at ?? desk.at)}
      action={t("open.accept", { count })}
      onConfirm={onAccept}
    >
      {open.map(({ at, draft, checks }) => (
        <DeskContext key={at} value={{ ...desk, draft, at }}>
          {desk.reports.length > 1 && (
            <p className="mt-3 text-sm font-medium">
              {t("reportNumber", { number: at + 1 })} · {excerpt(draft.title ?? t("untitled"), 40)}
            </p>
          )}
          <QuestionLines checks={checks} />
        </DeskContext>
      ))}
    </Confirm>
  );
}

function QuestionLines({ checks }: { checks: readonly DraftCheck[] }) {
  const t = useTranslations("reportDraft");
  const lineOf = useStoredText();
  return (
    <ul className="mt-2 list-disc pl-5 text-sm break-words">
      {checks.slice(0, MOST).map((check, order) => (
        <li key={order} className="py-0.5">
          {lineOf(check)}
        </li>
      ))}
      {checks.length > MOST && (
        <li className="py-0.5 text-muted">{t("open.more", { count: checks.length - MOST })}</li>
      )}
    </ul>
  );
}

/** Returns what would be stored if a question stays open. */
function useStoredText(): (check: DraftCheck) => string {
  const t = useTranslations("reportDraft");
  const stanceWord = useStanceWord();
  const { draft } = useDesk();
  const textOf = useCheckText();
  return (check) => {
    const { question, quotes } = textOf(check);
    const quote = quotes[0] ? excerpt(quotes[0], QUOTED) : null;
    const themeOf = (path: Parameters<typeof themeAt>[1]) => themeAt(draft, path)!;
    switch (check.kind) {
      case "implied_stance": {
        const names = check.paths.map((path) => themeOf(path).name).join(t("pageSeparator"));
        const stance = stanceWord(check.stance);
        return quote
          ? t("open.implied", { names, stance, quote })
          : t("open.impliedByWords", { names, stance });
      }
      case "contradiction": {
        const { name, stance, contradiction } = themeOf(check.path);
        return t("open.contradiction", {
          ...{ name, stance: stanceWord(stance), other: stanceWord(contradiction!.stance) },
        });
      }
      case "same_name":
      case "inferred_name":
      case "company_or_segment":
      case "commas_in_name":
        return t(`open.${check.kind}`, { name: themeOf(check.path).name });
      case "segment_or_company":
      case "malformed_code":
      case "code_without_exchange": {
        const { name, code } = draft.companies[check.company]!;
        return t(`open.${check.kind}`, { name, code: code ?? "" });
      }
      case "unplaced_text":
      case "long_claim":
        return t(`open.${check.kind}`, { words: quote ?? "" });
      default:
        return quote ? t("open.other", { question, quote }) : question;
    }
  };
}
