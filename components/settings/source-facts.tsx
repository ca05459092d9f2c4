import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { useSourceText } from "@/components/view/use-source-text";
import {
  PROVIDER_MARKETS,
  SOURCE_NAMES,
  sourceFacts,
  type ProviderMarket,
} from "@/lib/domain/provider/sources";
import type { settings as english } from "@/lib/i18n/en/settings";
import type { Settings } from "@/lib/settings/schema";

/** Each built-in source with its coverage, its token, its method and its faults. */
export function SourceFactsTable({ tokens }: Pick<Settings, "tokens">) {
  const t = useTranslations("settings");
  const sourceText = useSourceText();
  return (
    <Disclosure summary={t("sourcesTitle")}>
      <Table caption={t("sourcesTitle")}>
        <Thead>
          <Tr className="max-md:hidden">
            <Th>{t("providers")}</Th>
            <Th>{t("sourceCovers")}</Th>
            <Th>{t("sourceNeeds")}</Th>
            <Th>{t("sourcePrices")}</Th>
            <Th>{t("sourceFaults")}</Th>
          </Tr>
        </Thead>
        <tbody>
          {SOURCE_NAMES.map((name) => {
            const { needs: token, method } = sourceFacts(name)!;
            const needs = token
              ? t(tokens[name] ? "needsSet" : "needsMissing", { token })
              : t("needsNothing");
            const cells = [
              ["sourceCovers", t(`sources.${name}.covers`)],
              ["sourceNeeds", needs],
              ["sourcePrices", t(`methods.${method}`)],
              ["sourceFaults", t(`sources.${name}.faults`)],
            ] as const;
            return (
              <Tr key={name} className="align-top max-md:flex max-md:flex-col max-md:py-2">
                <Th scope="row" className="align-top max-md:px-0">
                  {sourceText(name)}
                </Th>
                {cells.map(([key, text]) => (
                  <Td key={key} className="min-w-32 whitespace-normal max-md:px-0">
                    <span className="text-muted md:hidden">{t(key)} </span>
                    {text}
                  </Td>
                ))}
              </Tr>
            );
          })}
        </tbody>
      </Table>
      <p className="measure text-xs text-muted">{t("notOffered")}</p>
    </Disclosure>
  );
}

type WithdrawnName = keyof typeof english.withdrawn;

/** The sources that the board had chosen and that are no longer offered, each with the reason. */
export function WithdrawnSources({
  withdrawn,
  onSeen,
}: Pick<Settings, "withdrawn"> & {
  /** Stores that nobody is chosen for these markets. */
  onSeen: (markets: readonly ProviderMarket[]) => void;
}) {
  const t = useTranslations("settings");
  const locale = useLocale();
  const sourceText = useSourceText();
  const names = [...new Set(Object.values(withdrawn))];
  return names.map((name) => {
    const markets = PROVIDER_MARKETS.filter((market) => withdrawn[market] === name);
    const named = new Intl.ListFormat(locale).format(markets.map((market) => t(`providerMarkets.${market}`)));
    return (
      <div key={name} role="note" className="flex flex-col items-start gap-2 pb-3 text-sm">
        <p className="measure">
          <span className="font-medium text-warn">▲ {t("withdrawnTitle")}</span>{" "}
          {t(
            `withdrawn.${t.has(`withdrawn.${name as WithdrawnName}`) ? (name as WithdrawnName) : "described"}`,
            {
              markets: named,
              name: sourceText(name),
            },
          )}
        </p>
        <Button size="sm" onClick={() => onSeen(markets)}>
          {t("withdrawnSeen")}
        </Button>
      </div>
    );
  });
}
