import { useTranslations } from "next-intl";
import { ADJUSTMENT, useExDateText } from "@/components/tickers/ex-dates";
import { useMethodText } from "@/components/tickers/method-text";
import { Delta } from "@/components/ui/delta";
import { HelpText } from "@/components/ui/help-text";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import type { TickerChecks } from "@/lib/prices/checks/schema";
import type { Bars } from "@/lib/prices/series/schema";
import type { TickerItem } from "@/lib/tickers/schema";

const MOST_HEIGHT = "16rem";

/** How a ticker's series is adjusted: its method, the proof, its ex-dates, and its returns as filed and as converted. */
export function TickerAdjustment({
  ticker,
  bars,
  method,
}: {
  ticker: TickerItem;
  bars: Bars | undefined;
  method: TickerChecks["method"] | undefined;
}) {
  const t = useTranslations("tickers.adjusted");
  const textOf = useMethodText();
  if (!bars || bars.items.length === 0 || !method || ticker.kind === "index") return null;
  const { sentences, proof, needs } = textOf(bars, method, ticker.sample);
  return (
    <Panel
      id={ADJUSTMENT}
      className="mt-6"
      title={t("title")}
      aside={<HelpText text={t("help")}>{t("helpTerm")}</HelpText>}
      actions={
        needs && (
          <LinkButton size="sm" href={`/prices?symbol=${encodeURIComponent(ticker.symbol)}#import`}>
            {t("importProof")}
          </LinkButton>
        )
      }
    >
      <p className="measure text-sm">{sentences}</p>
      {proof && (
        <p className="measure pt-0.5 text-xs text-muted">
          {proof} {needs}
        </p>
      )}
      {(bars.exDates.length > 0 || bars.filed) && (
        <div className="mt-3 grid items-start gap-x-8 gap-y-4 lg:grid-cols-2">
          {bars.filed && <FiledReturns filed={bars.filed} />}
          {bars.exDates.length > 0 && <ExDates bars={bars} currency={ticker.currency} />}
        </div>
      )}
    </Panel>
  );
}

function FiledReturns({ filed }: { filed: NonNullable<Bars["filed"]> }) {
  const t = useTranslations("tickers.adjusted");
  const units = useTranslations("units.period");
  const { bound } = useExDateText("");
  const rows = (["1y", "sinceCall"] as const).map((period) => [period, filed[period]] as const);
  return (
    <Table caption={t("compared")} showCaption>
      <Thead>
        <Tr>
          <Th>{t("period")}</Th>
          <Th numeric>
            <HelpText text={t("filedHelp")}>{t("filed")}</HelpText>
          </Th>
          <Th numeric>{t("converted")}</Th>
          <Th numeric>
            <HelpText text={t("uncertaintyHelp")}>{t("uncertainty")}</HelpText>
          </Th>
        </Tr>
      </Thead>
      <tbody>
        {rows.map(([period, each]) => (
          <Tr key={period}>
            <Th scope="row" className="font-normal">
              {units(period)}{" "}
              {each?.from && <span className="num text-faint">{t("from", { day: each.from })}</span>}
            </Th>
            {each ? (
              <>
                <Td numeric>
                  <Delta {...each.filed} digits={2} />
                </Td>
                <Td numeric>
                  <Delta {...each.converted} digits={2} />
                </Td>
                <Td numeric>{each.uncertainty === 0 ? t("noExDate") : bound(each.uncertainty)}</Td>
              </>
            ) : (
              <Td colSpan={3} className="text-right text-muted">
                {t("noCall")}
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function ExDates({ bars: { exDates, proof }, currency }: { bars: Bars; currency: string }) {
  const t = useTranslations("tickers.adjusted");
  const text = useExDateText(currency);
  const hasCash = exDates.some(({ cash }) => cash !== null);
  const isUncertain = new Set(proof?.uncertain);
  return (
    <Table caption={t("exDates", { count: exDates.length })} showCaption maxHeight={MOST_HEIGHT}>
      <Thead>
        <Tr>
          <Th>{t("exDate")}</Th>
          {hasCash && (
            <Th numeric>
              <HelpText text={t("cashHelp")}>{t("cash")}</HelpText>
            </Th>
          )}
          <Th numeric>
            <HelpText text={t("factorHelp")}>{t("factor")}</HelpText>
          </Th>
          <Th numeric>
            <HelpText text={t("boundHelp")}>{t("bound")}</HelpText>
          </Th>
        </Tr>
      </Thead>
      <tbody>
        {exDates.toReversed().map(({ day, cash, factor, halfWidth }) => (
          <Tr key={day}>
            <Th scope="row" className="font-normal num">
              {day}
            </Th>
            {hasCash && <Td numeric>{cash === null ? "" : text.cash(cash)}</Td>}
            <Td numeric>{text.factor(factor)}</Td>
            <Td numeric>
              {isUncertain.has(day) && <span className="text-warn">{t("tooWide")} </span>}
              {text.bound(halfWidth)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
