import { useTranslations } from "next-intl";
import { Delta } from "@/components/ui/delta";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { PERIODS, type Period } from "@/lib/domain/period";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

/** The longest first: on a phone it is the one in view. */
const SHOWN = PERIODS.toReversed();

/** The theme's return and its relative return over every period; the one of the view is in bold. */
export function PeriodReturns({ theme, period }: { theme: ThemeDetail; period: Period }) {
  const t = useTranslations("themePage");
  const themes = useTranslations("themes");
  const units = useTranslations("units.period");
  const rows = [
    {
      name: theme.level === "sector" ? themes("sector") : t("returnRow"),
      values: theme.returns,
      reasons: theme.reasons,
    },
    { name: t("relativeRow"), values: theme.relative, reasons: theme.relativeReasons },
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
        {rows.map(({ name, values, reasons }) => (
          <Tr key={name}>
            <Th scope="row" className="font-normal whitespace-nowrap text-muted">
              {name}
            </Th>
            {SHOWN.map((each) => (
              <Td key={each} numeric className={each === period ? "font-semibold" : undefined}>
                <Delta value={values[each]} reason={reasons[each]} />
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
