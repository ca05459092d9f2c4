"use client";

import { useLocale, useTranslations } from "next-intl";
import { useDetailText, useNoteText } from "@/components/prices/refresh/detail-text";
import { hasOwnDetail, missingGroups, type MissingGroup } from "@/components/prices/refresh/missing-groups";
import { RefreshTickers } from "@/components/prices/refresh/refresh-tickers";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { useSourceText } from "@/components/view/use-source-text";
import { formatNumber } from "@/lib/format/number";
import { sourceFacts } from "@/lib/domain/provider/sources";
import { type FetchItem, isReplaceable, type RefreshInput } from "@/lib/prices/refreshes/schema";
import { Disclosure } from "@/components/ui/disclosure";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";

export interface RefreshMissingProps extends Omit<RefreshRemedyProps, "group"> {
  items: readonly FetchItem[];
}

/** The tickers whose refresh failed, grouped by reason, with the remedy and the affected tickers. */
export function RefreshMissing({ items, isBusy, onAsk }: RefreshMissingProps) {
  const t = useTranslations("refresh");
  const locale = useLocale();
  const detailText = useDetailText();
  return (
    <Table caption={t("missing", { count: items.length })} showCaption>
      <Thead>
        <Tr className="whitespace-nowrap max-sm:hidden">
          <Th>{t("why")}</Th>
          <Th>{t("remedy")}</Th>
          <Th numeric>{t("count")}</Th>
          <Th>{t("tickers")}</Th>
        </Tr>
      </Thead>
      <tbody>
        {missingGroups(items).map((group) => (
          <Tr key={group[0].symbol} className="align-top max-sm:flex max-sm:flex-col max-sm:py-1">
            <Th scope="row" className="min-w-40 align-top font-normal max-sm:px-0">
              <Why item={group[0]} />
            </Th>
            <Td className="min-w-40 max-sm:px-0">
              <RefreshRemedy group={group} isBusy={isBusy} onAsk={onAsk} />
            </Td>
            <Td numeric className="max-sm:hidden">
              {formatNumber(group.length, { locale })}
            </Td>
            <Td className="min-w-48 max-sm:px-0">
              <RefreshTickers
                items={group}
                textOf={(item) => (hasOwnDetail(item) && item.detail ? detailText(item) : null)}
              />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Why({ item }: { item: FetchItem }) {
  const providers = useTranslations("providers");
  const sourceText = useSourceText();
  const detailText = useDetailText();
  const noteText = useNoteText();
  const detail = hasOwnDetail(item) ? null : detailText(item);
  return (
    <>
      {providers(`outcomes.${item.outcome}`)}
      <span className="block [overflow-wrap:anywhere] text-muted">
        {[item.provider && sourceText(item.provider), detail, noteText(item)].filter(Boolean).join(" · ")}
      </span>
    </>
  );
}

interface RefreshRemedyProps {
  group: MissingGroup;
  isBusy: boolean;
  /** Absent if no provider is available. */
  onAsk?: (input: RefreshInput) => void;
}

/** The remedy for tickers whose refresh failed: a text, and if possible an action for all of them or one. */
function RefreshRemedy({ group, isBusy, onAsk }: RefreshRemedyProps) {
  const t = useTranslations("refresh");
  const [{ outcome, provider }] = group;
  if (outcome === "stored" || outcome === "unchanged" || outcome === "waiting") return null;
  const isForMany = group.length > 1;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {t(`remedies.${outcome}`, { token: tokenName(provider) })}
      {(outcome === "no_provider" || outcome === "withdrawn") && (
        <TextLink href="/settings#providers">{t("toSettings")}</TextLink>
      )}
      {isReplaceable(outcome) && provider && onAsk && (
        <>
          <Replace symbols={group.map(({ symbol }) => symbol)} provider={provider} {...{ isBusy, onAsk }} />
          {isForMany && (
            <Disclosure summary={t("oneByOne")}>
              <span className="flex flex-wrap gap-2">
                {group.map(({ symbol }) => (
                  <Replace
                    key={symbol}
                    symbols={[symbol]}
                    provider={provider}
                    isNamed
                    {...{ isBusy, onAsk }}
                  />
                ))}
              </span>
            </Disclosure>
          )}
        </>
      )}
    </div>
  );
}

/** The variable of a source's token; a source that the desk describes names its own in the settings. */
const tokenName = (provider: string | null): string => sourceFacts(provider ?? "")?.needs ?? "token";

interface ReplaceProps {
  symbols: readonly string[];
  provider: string;
  isNamed?: boolean;
  isBusy: boolean;
  onAsk: (input: RefreshInput) => void;
}

function Replace({ symbols, provider, isNamed = false, isBusy, onAsk }: ReplaceProps) {
  const t = useTranslations("refresh");
  const sourceText = useSourceText();
  const [symbol = ""] = symbols;
  const count = symbols.length;
  const isOne = count === 1;
  return (
    <Confirm
      danger
      title={isOne ? t("replaceTitle", { symbol }) : t("replaceAllTitle", { count })}
      description={
        <>
          {t("replaceBody", { provider: sourceText(provider) })}
          {!isOne && <span className="mt-2 block num whitespace-normal">{symbols.join(", ")}</span>}
        </>
      }
      action={t("replace")}
      onConfirm={() => onAsk({ symbols: [...symbols], replace: true })}
      trigger={
        <Button size="sm" disabled={isBusy} aria-label={isOne ? t("replaceOf", { symbol }) : undefined}>
          {isNamed ? symbol : isOne ? t("replace") : t("replaceAll", { count })}
        </Button>
      }
    />
  );
}
