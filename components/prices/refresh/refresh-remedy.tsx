"use client";

import { useTranslations } from "next-intl";
import type { MissingGroup } from "@/components/prices/refresh/missing-groups";
import { Disclosure } from "@/components/ui/disclosure";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { TextLink } from "@/components/ui/text-link";
import { useSourceText } from "@/components/view/use-source-text";
import { isReplaceable, type RefreshInput } from "@/lib/prices/refreshes/schema";

export interface RefreshRemedyProps {
  group: MissingGroup;
  isBusy: boolean;
  /** Absent: nobody can be asked. */
  onAsk?: (input: RefreshInput) => void;
}

/** What helps tickers that didn't come: in words, and where it can be done from here, to do for all of them or for one. */
export function RefreshRemedy({ group, isBusy, onAsk }: RefreshRemedyProps) {
  const t = useTranslations("refresh");
  const [{ outcome, provider }] = group;
  if (outcome === "stored" || outcome === "unchanged" || outcome === "waiting") return null;
  const isForMany = group.length > 1;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {t(`remedies.${outcome}`)}
      {outcome === "no_provider" && <TextLink href="/settings#providers">{t("toSettings")}</TextLink>}
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
