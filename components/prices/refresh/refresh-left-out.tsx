import { useTranslations } from "next-intl";
import type { refresh } from "@/lib/i18n/en/price-refreshes";
import type { FetchItem } from "@/lib/prices/refreshes/schema";

type Code = keyof typeof refresh.leftOutCodes;

/** Rows of the answers that are no bars of what was asked for: nothing is dropped without a word. */
export function RefreshLeftOut({ items }: { items: readonly FetchItem[] }) {
  const t = useTranslations("refresh");
  if (items.length === 0) return null;
  const count = items.reduce((sum, { leftOutCount }) => sum + leftOutCount, 0);
  return (
    <details className="text-xs">
      <summary className="cursor-pointer text-muted hover:text-ink">
        {t("leftOutOf")}: {t("leftOut", { count })}
      </summary>
      <ul className="mt-2 flex flex-col gap-1">
        {items.map(({ symbol, leftOut, leftOutCount }) => (
          <li key={symbol}>
            <span className="font-medium num">{symbol}</span>{" "}
            {leftOut
              .slice(0, 5)
              .map(({ day, code }) => `${day ?? t("noDay")} ${t(`leftOutCodes.${code as Code}`)}`)
              .join("; ")}
            {leftOutCount > 5 && `; ${t("leftOutMore", { count: leftOutCount - 5 })}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
