"use client";

import { useTranslations } from "next-intl";
import { useDesk } from "@/components/reports/draft/desk";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import { useColon } from "@/components/ui/use-colon";
import { joinReports } from "@/lib/domain/report-text/edit/boundary";
import type { StoredDraft } from "@/lib/reports/drafts/schema";
import { reportHref } from "@/lib/view/addresses";

/** Says that a text doesn't look like a report and why; any text can be left out, and one that is left out taken in. */
export function NoReportBanner({ signs }: { signs: StoredDraft["signs"] }) {
  const t = useTranslations("reportDraft");
  const colon = useColon();
  const { draft, edit } = useDesk();
  const join = <JoinReports />;
  const set = (isReport: boolean) => edit((each) => ({ ...each, isReport }));
  if (draft.isReport) {
    return (
      <p className="no-print flex flex-wrap justify-end gap-1">
        {join}
        <Button size="sm" tone="quiet" onClick={() => set(false)}>
          {t("notAsReport")}
        </Button>
      </p>
    );
  }
  return (
    <Banner
      tone="warn"
      label={t("notReport")}
      actions={
        <>
          {join}
          <Button onClick={() => set(true)}>{t("asReport")}</Button>
        </>
      }
    >
      <strong>{t("notReport")}</strong>
      {signs.length > 0 && `${colon}${signs.map((sign) => t(`signs.${sign}`)).join(t("listSeparator"))}`}
      <p className="text-xs text-muted">{t("leftOut")}</p>
    </Banner>
  );
}

/** Makes one report of two into which the text was split wrongly. */
function JoinReports() {
  const t = useTranslations("reportDraft");
  const { text, reports, at, editAll } = useDesk();
  if (reports.length < 2) return null;
  const join = (from: number) =>
    editAll((each) =>
      joinReports(text, each, from).map((report, order) =>
        order === from ? { ...report, isReport: each[from]!.isReport || each[from + 1]!.isReport } : report,
      ),
    );
  return (
    <>
      {at > 0 && (
        <Button size="sm" tone="quiet" onClick={() => join(at - 1)}>
          {t("joinPrevious")}
        </Button>
      )}
      {at + 1 < reports.length && (
        <Button size="sm" tone="quiet" onClick={() => join(at)}>
          {t("joinNext")}
        </Button>
      )}
    </>
  );
}

/** Says that the board has this text or an earlier form of it, and what would change. */
export function KnownBanner() {
  const t = useTranslations("reportDraft");
  const { review } = useDesk();
  const known = review?.known;
  if (!known) return null;
  const { changes } = known;
  const { of, isOther, setOther } = review;
  const lines = [
    t("change.kept", { count: changes.kept }),
    changes.added.length > 0 && t("change.added", { count: changes.added.length }),
    changes.removed.length > 0 && t("change.removed", { count: changes.removed.length }),
    changes.themesAdded.length > 0 &&
      t("change.themesAdded", { themes: changes.themesAdded.join(t("pageSeparator")) }),
    changes.themesRemoved.length > 0 &&
      t("change.themesRemoved", { themes: changes.themesRemoved.join(t("pageSeparator")) }),
    changes.companiesAdded.length > 0 &&
      t("change.companiesAdded", { companies: changes.companiesAdded.join(t("pageSeparator")) }),
    changes.companiesRemoved.length > 0 &&
      t("change.companiesRemoved", { companies: changes.companiesRemoved.join(t("pageSeparator")) }),
  ].filter(Boolean);
  return (
    <Banner
      label={t(known.relation === "same" ? "knownSame" : "knownCorrected")}
      actions={
        known.relation === "corrected" && (
          <label className="flex items-center gap-1 text-xs">
            <input
              type="checkbox"
              checked={isOther}
              onChange={({ target }) => setOther(known.slug, target.checked)}
            />
            {t("asNew")}
          </label>
        )
      }
    >
      <p>
        {t(known.relation === "same" ? "knownSame" : "knownCorrected")}{" "}
        <TextLink inText href={reportHref(known.slug)}>
          {known.title || known.slug}
        </TextLink>
        {known.withdrawn && <strong> {t("knownWithdrawn")}</strong>}
      </p>
      {known.relation === "corrected" && !isOther && <p className="text-xs">{lines.join(" · ")}</p>}
      {!isOther && changes.removed.length + changes.added.length > 0 && (
        <Disclosure summary={t("change.show")}>
          <ul className="measure text-xs">
            {changes.removed.map((claim) => (
              <li key={claim.id} className="py-0.5">
                <del>{claim.text}</del>{" "}
                {claim.evidence > 0 && (
                  <strong className="text-warn">{t("change.evidence", { count: claim.evidence })}</strong>
                )}
              </li>
            ))}
            {changes.added.map((at) => (
              <li key={at} className="py-0.5">
                <ins>{of.claims[at]?.text}</ins>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Banner>
  );
}
