"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { RowVerdicts } from "@/components/prices/row-verdicts";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { useErrorText } from "@/components/ui/error-text";
import { Panel } from "@/components/ui/panel";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { say, sayError } from "@/components/ui/toast";
import { ApiProblem } from "@/lib/api/client";
import { formatInstant } from "@/lib/format/day";
import { formatNumber } from "@/lib/format/number";
import { useRevertImport } from "@/lib/prices/queries";
import type { PriceImportItem } from "@/lib/prices/schema";
import { tickerHref } from "@/lib/view/addresses";

/** What was imported, newest first; each can be taken back. */
export function ImportHistory({ imports }: { imports: readonly PriceImportItem[] }) {
  const t = useTranslations("prices.history");
  if (imports.length === 0) {
    return (
      <Panel title={t("title")}>
        <EmptyState title={t("empty")} />
      </Panel>
    );
  }
  return (
    <Panel title={t("title")}>
      <Table caption={t("caption")}>
        <Thead>
          <Tr>
            <Th>{t("when")}</Th>
            <Th>{t("who")}</Th>
            <Th>{t("file")}</Th>
            <Th>{t("hash")}</Th>
            <Th>{t("symbols")}</Th>
            <Th>{t("adjustment")}</Th>
            <Th numeric>{t("accepted")}</Th>
            <Th numeric>{t("duplicate")}</Th>
            <Th numeric>{t("corrected")}</Th>
            <Th numeric>{t("rejected")}</Th>
            <Th>
              <span className="sr-only">{t("revert")}</span>
            </Th>
          </Tr>
        </Thead>
        <tbody>
          {imports.map((item) => (
            <ImportRow key={item.id} item={item} />
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

function ImportRow({ item }: { item: PriceImportItem }) {
  const t = useTranslations("prices.history");
  const adjustments = useTranslations("prices.adjustments");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "Asia/Shanghai";
  const count = (value: number) => formatNumber(value, { locale });
  const file = item.fileName ?? t("noName");
  return (
    <Tr className={item.revertedAt ? "text-muted" : undefined}>
      <Td className="num">{formatInstant(item.createdAt, timeZone)}</Td>
      <Td>{item.authorName}</Td>
      <Td className="max-w-56 [overflow-wrap:anywhere]">{file}</Td>
      <Td className="font-mono" title={item.sha256}>
        {item.sha256.slice(0, 12)}
      </Td>
      <Td>
        {item.symbols.map((symbol) => (
          <TextLink key={symbol} href={tickerHref(symbol)} className="num">
            {symbol}
          </TextLink>
        ))}
      </Td>
      <Td className="whitespace-nowrap">{adjustments(item.adjustment)}</Td>
      <Td numeric>{count(item.accepted)}</Td>
      <Td numeric>{count(item.duplicate)}</Td>
      <Td numeric>{count(item.corrected)}</Td>
      <Td numeric>
        {item.rejected.length + item.warnings.length === 0 ? count(0) : <Remarks item={item} file={file} />}
      </Td>
      <Td className="text-right">
        {item.revertedAt ? (
          <Badge title={formatInstant(item.revertedAt, timeZone)}>{t("reverted")}</Badge>
        ) : (
          <Revert item={item} file={file} />
        )}
      </Td>
    </Tr>
  );
}

function Remarks({ item, file }: { item: PriceImportItem; file: string }) {
  const t = useTranslations("prices.history");
  const words = useTranslations("prices.file");
  const locale = useLocale();
  return (
    <Dialog
      size="lg"
      title={`${t("remarks")}: ${file}`}
      trigger={
        <Button tone="link" size="sm" aria-label={words("rejectedRows", { file })}>
          {formatNumber(item.rejected.length, { locale })}
        </Button>
      }
    >
      <RowVerdicts caption={words("rejectedRows", { file })} rows={item.rejected} />
      <RowVerdicts caption={words("warnings", { file })} rows={item.warnings} />
    </Dialog>
  );
}

function Revert({ item, file }: { item: PriceImportItem; file: string }) {
  const t = useTranslations("prices.history");
  const router = useRouter();
  const errorText = useErrorText();
  const { mutateAsync } = useRevertImport();
  const [isAsking, setAsking] = useState(false);
  // By its promise, not by `mutate`'s callbacks: the button goes when the import is reverted, and they with it.
  const revert = () =>
    mutateAsync(item.id).then(
      () => {
        say(t("revertDone"));
        router.refresh();
      },
      (error: unknown) => {
        const code = error instanceof ApiProblem ? error.code : "unknown";
        sayError(code === "not_revertible" ? t("noRevert") : errorText(code));
      },
    );
  return (
    <Confirm
      danger
      open={isAsking}
      onOpenChange={setAsking}
      title={t("revertTitle")}
      description={t("revertBody", { file })}
      action={t("revert")}
      onConfirm={() => void revert()}
      trigger={
        <Button size="sm" aria-label={t("revertOf", { file })}>
          {t("revert")}
        </Button>
      }
    />
  );
}
