"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useMethodText } from "@/components/prices/checks/method-text";
import { TextLink } from "@/components/ui/text-link";
import type { TickerChecks } from "@/lib/prices/checks/schema";
import { useAuthor } from "@/components/ui/use-author";
import { formatInstant } from "@/lib/format/day";
import { formatNumber } from "@/lib/format/number";
import { importHref } from "@/lib/view/addresses";
import { useImportName } from "@/components/view/use-source-text";
import { useErrorText } from "@/components/ui/error-text";
import { Select } from "@/components/ui/select";
import { say, sayError } from "@/components/ui/toast";
import { refused } from "@/lib/client/refused";
import { useStateAdjustment } from "@/lib/prices/checks/queries";
import { ADJUSTMENTS, type Adjustment } from "@/lib/domain/adjustment";

/** The metadata of a series: adjustment, trading days, missing days, and imports. */
export function SeriesState({ checks }: { checks: TickerChecks }) {
  const t = useTranslations("checks");
  const author = useAuthor();
  const adjustments = useTranslations("prices.adjustments");
  const methodText = useMethodText();
  const importName = useImportName();
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "Asia/Shanghai";
  const { sessions, missing, suspensions, imports, listedDay } = checks;
  const count = (value: number) => formatNumber(value, { locale });
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 pb-3 text-xs">
      {checks.adjustment && (
        <Fact name={t("adjustment")}>
          {checks.mayRestate ? (
            <StateAdjustment symbol={checks.symbol} adjustment={checks.adjustment} />
          ) : (
            adjustments(checks.adjustment)
          )}
          {methodText(checks.method) && <span className="text-muted"> · {methodText(checks.method)}</span>}
        </Fact>
      )}
      <Fact name={t("known")}>
        {sessions.reason === null
          ? t("knownBy", {
              count: sessions.tickers,
              first: sessions.firstDay ?? "",
              last: sessions.lastDay ?? "",
            })
          : t(`reasons.${sessions.reason}`)}
      </Fact>
      {missing && (
        <Fact name={t("missing")}>
          {missing.count === 0
            ? count(0)
            : t("missingCount", { count: count(missing.count), open: count(missing.open) })}
        </Fact>
      )}
      {sessions.reason === null && <Fact name={t("suspended")}>{count(suspensions.length)}</Fact>}
      <Fact name={t("imports")}>
        {imports.length === 0
          ? t("noImport")
          : imports.map((each) => (
              <span key={each.id} className="block [overflow-wrap:anywhere]">
                <TextLink
                  href={importHref(each.id)}
                  aria-label={t("toImport", { file: importName(each, t("noFile")) })}
                >
                  {t("importLine", {
                    file: importName(each, t("noFile")),
                    name: author(each.authorName),
                    at: formatInstant(each.createdAt, timeZone),
                  })}
                </TextLink>
              </span>
            ))}
      </Fact>
      {listedDay && <Fact name={t("listing")}>{t("listed", { day: listedDay })}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 tabular-nums">{children}</dd>
    </>
  );
}

/** The adjustment of an imported series, which the user can set or change; the toast offers an undo. */
function StateAdjustment({ symbol, adjustment }: Pick<TickerChecks, "symbol"> & { adjustment: Adjustment }) {
  const t = useTranslations("checks");
  const common = useTranslations("common");
  const names = useTranslations("prices.adjustments");
  const errorText = useErrorText();
  const { mutateAsync, isPending, variables } = useStateAdjustment(symbol);

  async function state(next: Adjustment, instead: Adjustment, isUndo = false) {
    try {
      await mutateAsync({ adjustment: next, instead });
      const words = t("adjustmentStated", { symbol, adjustment: names(next) });
      if (isUndo) say(words);
      else say(words, { label: common("undo"), onUndo: () => void state(instead, next, true) });
    } catch (error) {
      const { code, fields } = refused(error);
      sayError(
        code === "edit_conflict" ? t("adjustmentChanged") : errorText(fields.adjustment ?? code ?? "invalid"),
      );
    }
  }

  return (
    <Select
      aria-label={t("adjustment")}
      disabled={isPending}
      value={isPending ? variables.adjustment : adjustment}
      onChange={({ target }) => {
        const next = ADJUSTMENTS.find((each) => each === target.value);
        if (next) void state(next, adjustment);
      }}
      options={ADJUSTMENTS.map((value) => ({ value, label: names(value) }))}
    />
  );
}
