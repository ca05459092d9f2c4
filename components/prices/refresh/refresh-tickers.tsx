import { useLocale } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { nameOf } from "@/lib/format/name";
import type { FetchItem } from "@/lib/prices/refreshes/schema";
import { tickerHref } from "@/lib/view/addresses";

/** The tickers of a group, by code and name, each with a text of its own where it has one. */
export function RefreshTickers({
  items,
  textOf,
}: {
  items: readonly FetchItem[];
  textOf: (item: FetchItem) => string | null;
}) {
  const locale = useLocale();
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1 num">
      {items.map((item) => {
        const [name, text] = [nameOf(item, locale), textOf(item)];
        return (
          <span key={item.symbol} className="whitespace-normal">
            <TextLink href={tickerHref(item.symbol)}>{item.symbol}</TextLink> {name !== item.symbol && name}
            {text && <span className="text-muted"> {text}</span>}
          </span>
        );
      })}
    </span>
  );
}
