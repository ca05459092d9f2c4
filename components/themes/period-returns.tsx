import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Excess, Relative, Return } from "@/components/themes/theme-return";
import { Delta } from "@/components/ui/delta";
import { HelpText } from "@/components/ui/help-text";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { PERIODS, type Period } from "@/lib/domain/calendar/period";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

/** Longest first, because it is the one visible on a phone. */
const SHOWN = PERIODS.toReversed();

/** The theme's return, its benchmark's, and both comparisons, for every period; the view's period is bold. */
export function PeriodReturns({ theme, period }: { theme: ThemeDetail; period: Period }) {
  const t = useTranslations("themePage");
  const themes = useTranslations("themes");
  const units = useTranslations("units.period");
  const rows: { name: string; help?: string; of: (each: Period) => ReactNode }[] = [
    {
      name: theme.level === "sector" ? themes("sector") : t("returnRow"),
      of: (each) => <Return item={theme} period={each} />,
    },
    {
      name: themes("benchmarkReturn"),
      of: (each) => <Delta value={theme.benchmarkReturns[each]} reason={theme.excessReasons[each]} />,
    },
    {
      name: themes("excess"),
      help: themes("excessHelp"),
      of: (each) => <Excess item={theme} period={each} />,
    },
    {
      name: themes("relative"),
      help: themes("relativeHelp"),
      of: (each) => <Relative item={theme} period={each} />,
    },
  ];
  return (
    <Table caption={t("returns")}>
      <Thead>
        <Tr>
          <Th>{t("periodColumn")}</Th>
          {SHOWN.map((each) => (
            <Th
              key={each}
              numeric
              className={each === period ? "font-semibold whitespace-nowrap text-ink" : "whitespace-nowrap"}
              aria-current={each === period ? "true" : undefined}
            >
              {units(each)}
            </Th>
          ))}
        </Tr>
      </Thead>
      <tbody>
        {rows.map(({ name, help, of }) => (
          <Tr key={name}>
            <Th scope="row" className="font-normal whitespace-nowrap text-muted">
              {help ? <HelpText text={help}>{name}</HelpText> : name}
            </Th>
            {SHOWN.map((each) => (
              <Td key={each} numeric className={each === period ? "font-semibold" : undefined}>
                {of(each)}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
