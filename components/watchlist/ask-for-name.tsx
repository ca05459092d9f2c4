"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TickerCandidates } from "@/components/view/ticker-candidates";
import { useSourceText } from "@/components/view/use-source-text";
import { settingsOptions } from "@/lib/settings/queries";
import { parseSymbol } from "@/lib/domain/symbol/symbol";
import type { providers } from "@/lib/i18n/en/providers";
import { useSymbolSearch } from "@/lib/prices/providers/queries";

/**
 * For an unknown name, a button that asks the configured name provider, with its results. No input is sent before the
 * button is pressed.
 */
export function AskForName({
  text,
  isUnknown,
  onChoose,
}: {
  text: string;
  isUnknown: boolean;
  onChoose: (symbol: string) => void;
}) {
  const t = useTranslations("providers");
  const { data: settings } = useQuery(settingsOptions());
  const sourceText = useSourceText();
  const search = useSymbolSearch();
  const wanted = text.trim();
  const provider = settings?.nameSearch;
  if (!provider || wanted.length < 2 || parseSymbol(wanted).ok) return null;
  if (!isUnknown && search.isIdle) return null;
  const name = sourceText(provider);
  const found = search.data?.items ?? [];
  const failure = search.data?.failure?.code as keyof typeof providers.outcomes | undefined;
  return (
    <div role="status" className="mt-2 flex flex-wrap items-center gap-2 text-sm">
      {search.data ? (
        <span>
          {failure
            ? t(`outcomes.${failure}`)
            : t(found.length > 0 ? "foundNames" : "foundNone", { provider: name, text: wanted })}
        </span>
      ) : (
        <Button size="sm" disabled={search.isPending} onClick={() => search.mutate(wanted)}>
          {t(search.isPending ? "askingForName" : "askForName", { provider: name, text: wanted })}
        </Button>
      )}
      {search.isError && <span className="text-danger">{t("askFailed")}</span>}
      <TickerCandidates size="sm" candidates={found} onChoose={onChoose} />
    </div>
  );
}
