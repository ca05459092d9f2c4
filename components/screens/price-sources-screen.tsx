"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SourceForm } from "@/components/settings/sources/source-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { useErrorText } from "@/components/ui/error-text";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { say, sayError } from "@/components/ui/toast";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";
import { problemCode } from "@/lib/client/refused";
import { priceSourcesOptions, useWriteSource } from "@/lib/prices/sources/queries";
import type { PriceSource } from "@/lib/prices/sources/schema";

/** The price sources that analysts describe, and the description of one with its test pull. */
export function PriceSourcesScreen() {
  const t = useTranslations("priceSources");
  const common = useTranslations("common");
  const markets = useTranslations("settings.providerMarkets");
  const errorText = useErrorText();
  const region = useFocusAfterRemoval<HTMLDivElement>();
  const { mutateAsync, isPending } = useWriteSource();
  const [edited, setEdited] = useState<PriceSource | "new" | null>(null);
  const items = useQuery(priceSourcesOptions()).data?.items ?? [];
  const current = items.filter(({ voidedAt }) => voidedAt === null);
  const deleted = items.filter(({ voidedAt }) => voidedAt !== null);
  const onError = (error: unknown) => sayError(errorText(problemCode(error)));
  const restore = ({ slug, name }: Pick<PriceSource, "slug" | "name">) =>
    void mutateAsync({ slug, isVoided: false }).then(() => say(t("restored", { name })), onError);
  const remove = ({ slug, name }: PriceSource) =>
    void mutateAsync({ slug, isVoided: true }).then(
      () =>
        say(t("removed", { name }), {
          label: common("undo"),
          onUndo: () => restore({ slug, name }),
        }),
      onError,
    );
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href="/settings#providers">{t("settings")}</TextLink>}
        title={t("title")}
        subtitle={t("subtitle")}
      />
      <div ref={region} className="flex max-w-6xl flex-col gap-8">
        <Panel title={t("list")} actions={<Button onClick={() => setEdited("new")}>{t("add")}</Button>}>
          {current.length === 0 ? (
            <p className="text-sm text-muted">{t("none")}</p>
          ) : (
            <Table caption={t("list")} asCards>
              <Thead>
                <Tr>
                  <Th>{t("name")}</Th>
                  <Th>{t("markets")}</Th>
                  <Th>{t("address")}</Th>
                  <Th>
                    <span className="sr-only">{t("edit")}</span>
                  </Th>
                </Tr>
              </Thead>
              <tbody>
                {current.map((source) => (
                  <Tr key={source.slug}>
                    <Th scope="row" className="align-top">
                      {source.name}
                    </Th>
                    <Td label={t("markets")}>{source.markets.map((market) => markets(market)).join(", ")}</Td>
                    <Td label={t("address")} wide className="break-all text-muted">
                      {source.url}
                    </Td>
                    <Td>
                      <span className="flex gap-2">
                        <Button
                          size="sm"
                          tone="quiet"
                          aria-label={t("editNamed", { name: source.name })}
                          onClick={() => setEdited(source)}
                        >
                          {t("edit")}
                        </Button>
                        <Button
                          size="sm"
                          tone="quiet"
                          disabled={isPending}
                          aria-label={t("removeNamed", { name: source.name })}
                          onClick={() => remove(source)}
                        >
                          {t("remove")}
                        </Button>
                      </span>
                    </Td>
                  </Tr>
                ))}
              </tbody>
            </Table>
          )}
          {deleted.length > 0 && (
            <div className="pt-3">
              <Disclosure summary={t("deleted", { count: deleted.length })}>
                <ul aria-label={t("deleted", { count: deleted.length })} className="flex flex-col gap-1">
                  {deleted.map((source) => (
                    <li key={source.slug} className="flex flex-wrap items-center gap-2 text-xs">
                      {source.name}
                      <Button
                        size="sm"
                        tone="quiet"
                        disabled={isPending}
                        aria-label={t("restoreNamed", { name: source.name })}
                        onClick={() => restore(source)}
                      >
                        {t("restore")}
                      </Button>
                    </li>
                  ))}
                </ul>
              </Disclosure>
            </div>
          )}
        </Panel>
        {edited && (
          <SourceForm
            key={edited === "new" ? "" : `${edited.slug} ${edited.version}`}
            source={edited === "new" ? null : edited}
            onClose={() => setEdited(null)}
          />
        )}
      </div>
    </>
  );
}
