import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { LaterImport, RevertImport } from "@/components/prices/history/revert-import";
import { replacedOf } from "@/components/prices/import/import-table";
import { RowVerdicts, TickerVerdicts } from "@/components/prices/import/verdict-tables";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Td, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { say, sayError } from "@/components/ui/toast";
import { useAuthor } from "@/components/ui/use-author";
import { useColon } from "@/components/ui/use-colon";
import { useImportName, useSourceText } from "@/components/view/use-source-text";
import { earliestDay, latestDay } from "@/lib/domain/calendar/day";
import { formatInstant } from "@/lib/format/day";
import { formatNumber } from "@/lib/format/number";
import type { PriceImportItem } from "@/lib/prices/imports/schema";
import { tickerHref } from "@/lib/view/addresses";

/** The element id of an import, used in links. */
export const importRowId = (id: string): string => `import-${id}`;

/** An import with its author, time, file and effect. `later` is the import that must be reverted first. */
export function ImportRow({ item, later }: { item: PriceImportItem; later?: PriceImportItem }) {
  const t = useTranslations("prices.history");
  const author = useAuthor();
  const words = useTranslations("pricesImport");
  const adjustments = useTranslations("prices.adjustments");
  const sourceText = useSourceText();
  const importName = useImportName();
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "Asia/Shanghai";
  const count = (value: number) => formatNumber(value, { locale });
  const firstDay = earliestDay(...item.tickers.map((ticker) => ticker.firstDay));
  const lastDay = latestDay(...item.tickers.map((ticker) => ticker.lastDay));
  const samples = item.tickers.reduce((sum, { samplesReplaced }) => sum + samplesReplaced, 0);
  const replaced = replacedOf(item.tickers);
  const file = importName(item, t("noName"));
  return (
    <Tr
      id={importRowId(item.id)}
      className={`scroll-mt-16 target:bg-accent-wash ${item.revertedAt ? "text-muted" : ""}`}
    >
      <Td label={t("when")} className="num whitespace-nowrap">
        {formatInstant(item.createdAt, timeZone)}
      </Td>
      <Td label={t("who")} className="whitespace-nowrap">
        {author(item.authorName)}
      </Td>
      <Td label={t("file")} wide className="max-w-56 min-w-32 [overflow-wrap:anywhere]">
        {file} <CopyHash hash={item.sha256} />
      </Td>
      <Td label={t("source")} className="whitespace-nowrap">
        {sourceText(item.source)}
      </Td>
      <Td label={t("symbols")}>
        <Tickers item={item} file={file} />
      </Td>
      <Td label={t("adjustment")} className="whitespace-nowrap">
        {adjustments(item.adjustment)}
      </Td>
      <Td label={t("days")} className="num">
        {firstDay && lastDay && words("card.span", { first: firstDay, last: lastDay })}
      </Td>
      <Td label={t("accepted")} numeric>
        {count(item.accepted)}
        {replaced && (
          <span className="block min-w-32 whitespace-normal text-muted">
            {t("replacedBars", { bars: replaced.bars, lost: replaced.daysLost })}
          </span>
        )}
        {samples > 0 && (
          <span className="block whitespace-normal text-muted">
            {t("samplesGone", { count: count(samples) })}
          </span>
        )}
      </Td>
      <Td label={t("duplicate")} numeric>
        {count(item.duplicate)}
      </Td>
      <Td label={t("corrected")} numeric>
        {count(item.corrected)}
      </Td>
      <Td label={t("rejected")} numeric>
        <Rows caption={words("rows.rejected", { file })} rows={item.rejected} count={item.rejectedCount} />
      </Td>
      <Td label={t("remarks")} numeric>
        <Rows caption={words("rows.warnings", { file })} rows={item.warnings} count={item.warningCount} />
      </Td>
      <Td wide className="bg-ground md:sticky md:right-0 md:text-right [tr:target_&]:bg-accent-wash">
        {item.revertedAt ? (
          <Badge title={formatInstant(item.revertedAt, timeZone)}>{t("reverted")}</Badge>
        ) : later ? (
          <span className="block max-w-56 text-muted md:ml-auto md:text-left">
            <LaterImport id={later.id} item={later} />
          </span>
        ) : (
          <RevertImport item={item} file={file} />
        )}
      </Td>
    </Tr>
  );
}

const NAMED = 2;

function Tickers({ item, file }: { item: PriceImportItem; file: string }) {
  const t = useTranslations("pricesImport");
  const named = item.symbols.slice(0, item.symbols.length > NAMED ? 1 : NAMED);
  return (
    <span className="inline-flex flex-wrap gap-x-2">
      {named.map((symbol) => (
        <TextLink key={symbol} href={tickerHref(symbol)} className="num">
          {symbol}
        </TextLink>
      ))}
      {item.symbols.length > named.length && (
        <Dialog
          size="lg"
          title={t("tickers.caption", { file })}
          trigger={
            <Button tone="link" size="sm">
              {t("card.more", { count: item.symbols.length - named.length })}
            </Button>
          }
        >
          <TickerVerdicts file={file} tickers={item.tickers} />
        </Dialog>
      )}
    </span>
  );
}

function Rows({
  caption,
  rows,
  count,
}: {
  caption: string;
  rows: PriceImportItem["rejected"];
  count: number;
}) {
  const colon = useColon();
  const locale = useLocale();
  const shown = formatNumber(count, { locale });
  if (rows.length === 0) return shown;
  return (
    <Dialog
      size="lg"
      title={caption}
      trigger={
        <Button tone="link" size="sm" aria-label={caption + colon + shown}>
          {shown}
        </Button>
      }
    >
      <RowVerdicts caption={caption} rows={rows} count={count} />
    </Dialog>
  );
}

/** A file's hash, shortened; a press copies it in full. */
function CopyHash({ hash }: { hash: string }) {
  const t = useTranslations("prices.history");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(hash);
      say(t("hashCopied"));
    } catch {
      sayError(hash); // without clipboard access (plain http) the hash is shown for manual copying
    }
  };
  return (
    <Button
      tone="link"
      size="sm"
      title={hash}
      aria-label={t("copyHash", { hash })}
      className="font-mono font-normal"
      onClick={() => void copy()}
    >
      {hash.slice(0, 8)}
    </Button>
  );
}
