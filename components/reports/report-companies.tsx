"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/error-text";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { say, sayError } from "@/components/ui/toast";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";
import { themeChoices, useBoardThemes } from "@/components/view/theme-select";
import { useViewHref } from "@/components/view/use-view-href";
import { problemCode } from "@/lib/client/refused";
import { formatNumber } from "@/lib/format/number";
import { nameOf } from "@/lib/format/name";
import { useWatchCompanies } from "@/lib/reports/queries";
import type { ReportCompany, ReportDetail } from "@/lib/reports/schema";
import { tickerHref } from "@/lib/view/addresses";
import { useRemoveWatch } from "@/lib/watchlist/queries";

/** The choices of an analyst for a company that differ from the report. */
type Choice = Partial<Record<"theme" | "symbol", string>>;

/** The companies that a report names, with a way to watch each, or all that it recommends in one step. */
export function ReportCompanies({ report, isReadOnly }: { report: ReportDetail; isReadOnly: boolean }) {
  const t = useTranslations("reports");
  const { companies } = report;
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const { watch, isPending } = useWatching(report);
  const region = useFocusAfterRemoval<HTMLDivElement>();
  if (companies.length === 0) return null;
  const fallback = onlyTheme(report);
  const chosen = ({ id, theme, symbol }: ReportCompany) => ({
    id,
    theme: choices[id]?.theme ?? theme ?? fallback?.slug ?? "",
    symbol: symbol ?? choices[id]?.symbol ?? "",
  });
  const ready = companies
    .filter(({ degree }) => degree === "recommended")
    .filter((each) => chosen(each).theme && chosen(each).symbol && !isWatched(each, chosen(each).theme));
  const isOpen = report.withdrawnAt === null && !isReadOnly;
  return (
    <div ref={region}>
      <Panel
        title={t("companies")}
        className="mb-6"
        aside={
          isOpen &&
          ready.length > 1 && (
            <Button size="sm" disabled={isPending} onClick={() => watch(ready.map(chosen))}>
              {t("watchAll", { count: ready.length })}
            </Button>
          )
        }
      >
        <Table caption={t("companiesOf")} asCards className="max-w-4xl">
          <Thead>
            <Tr>
              <Th>{t("company")}</Th>
              <Th>{t("stance")}</Th>
              <Th numeric>{t("target")}</Th>
              {isOpen && <Th className="md:pl-6">{t("watchIn")}</Th>}
            </Tr>
          </Thead>
          <tbody>
            {companies.map((company) => (
              <Row
                key={company.id}
                company={company}
                themes={report.themes}
                chosen={chosen(company)}
                onChoose={(choice) =>
                  setChoices((all) => ({ ...all, [company.id]: { ...all[company.id], ...choice } }))
                }
                onWatch={isOpen ? () => watch([chosen(company)]) : undefined}
                isPending={isPending}
              />
            ))}
          </tbody>
        </Table>
      </Panel>
    </div>
  );
}

/** The report's single subtheme, else its single sector: of several nothing says which one a company belongs to. */
function onlyTheme({ themes }: ReportDetail): ReportDetail["themes"][number] | undefined {
  const subthemes = themes.filter(({ level }) => level === "subtheme");
  const sectors = themes.filter(({ level }) => level === "sector");
  return [subthemes, sectors].find(({ length }) => length === 1)?.[0];
}

const isWatched = ({ watchedIn }: ReportCompany, theme: string) => watchedIn.includes(theme);

/** The write with its message, from which it can be undone. */
function useWatching({ slug }: ReportDetail) {
  const t = useTranslations("reports");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const onError = (error: unknown) => sayError(errorText(problemCode(error)));
  const { mutate, isPending } = useWatchCompanies(slug);
  const remove = useRemoveWatch();
  const undo = (ids: readonly string[]) =>
    void Promise.all(ids.map((id) => remove.mutateAsync({ id, void: true }))).catch(onError);
  return {
    isPending: isPending || remove.isPending,
    watch: (companies: { id: string; theme: string; symbol: string }[]) =>
      mutate(
        { companies },
        {
          onSuccess: ({ watches }) =>
            say(t("watchedSaid", { count: watches.length, day: watches[0]?.addedOn ?? "" }), {
              label: common("undo"),
              onUndo: () => undo(watches.map(({ id }) => id)),
            }),
          onError,
        },
      ),
  };
}

interface RowProps {
  company: ReportCompany;
  themes: ReportDetail["themes"];
  chosen: { theme: string; symbol: string };
  onChoose: (choice: Choice) => void;
  /** Absent: its report is off the board, or the view is of an earlier day. */
  onWatch?: () => void;
  isPending: boolean;
}

function Row({ company, themes, chosen, onChoose, onWatch, isPending }: RowProps) {
  const t = useTranslations("reports");
  const units = useTranslations("units");
  const locale = useLocale();
  const href = useViewHref();
  const board = useBoardThemes();
  const { name, symbol, code, candidates, rating, target, currency, degree } = company;
  const offered = themes.length > 0 ? themes : board;
  const names = new Map(board.map((theme) => [theme.slug, nameOf(theme, locale)]));
  const watched = company.watchedIn.map((slug) => names.get(slug) ?? slug).join(t("pageSeparator"));
  return (
    <Tr>
      <Th scope="row" className="align-middle font-normal">
        {symbol ? <TextLink href={href(tickerHref(symbol))}>{name}</TextLink> : name}{" "}
        <span className="num text-muted">{symbol ?? code}</span>
        {degree === "beneficiary" && <span className="text-muted"> {t("beneficiary")}</span>}
      </Th>
      <Td label={t("stance")}>
        {rating.text} <span className="text-muted">{units(`stance.${rating.stance ?? "none"}`)}</span>
      </Td>
      <Td label={t("target")} numeric>
        {target === null ? "—" : `${formatNumber(target, { locale })} ${currency ?? ""}`}
      </Td>
      {onWatch && (
        <Td label={t("watchIn")} wide className="md:pl-6">
          <span className="flex flex-wrap items-center gap-2">
            {symbol === null && candidates.length > 0 && (
              <Select
                aria-label={t("tickerOf", { name })}
                value={chosen.symbol}
                onChange={({ target: { value } }) => onChoose({ symbol: value })}
                options={[
                  { value: "", label: t("chooseTicker") },
                  ...candidates.map((value) => ({ value, label: value })),
                ]}
              />
            )}
            {symbol === null && candidates.length === 0 ? (
              <span className="text-muted">{t("noListing")}</span>
            ) : (
              <>
                <Select
                  aria-label={t("themeOf", { name })}
                  value={chosen.theme}
                  onChange={({ target: { value } }) => onChoose({ theme: value })}
                  options={[
                    ...(chosen.theme === "" ? [{ value: "", label: t("chooseTheme") }] : []),
                    ...themeChoices(offered, locale),
                  ]}
                />
                {!isWatched(company, chosen.theme) && (
                  <Button
                    size="sm"
                    aria-label={t("watchNamed", { name })}
                    disabled={isPending || chosen.theme === "" || chosen.symbol === ""}
                    onClick={onWatch}
                  >
                    {t("watch")}
                  </Button>
                )}
              </>
            )}
            {watched && <span className="text-muted">{t("watchedIn", { themes: watched })}</span>}
          </span>
        </Td>
      )}
    </Tr>
  );
}
