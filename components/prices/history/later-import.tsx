import { useTimeZone, useTranslations } from "next-intl";
import { formatInstant } from "@/lib/format/day";
import type { PriceImportItem } from "@/lib/prices/imports/schema";

/** Which later import stands in the way of reverting one. */
export function LaterImport({ id, item }: { id: string; item?: PriceImportItem }) {
  const t = useTranslations("prices.history");
  const timeZone = useTimeZone() ?? "Asia/Shanghai";
  const link = (text: React.ReactNode) => (
    <a
      href={`#import-${id}`}
      className="text-accent underline decoration-1 underline-offset-2 hover:text-accent-hover"
    >
      {text}
    </a>
  );
  return item
    ? t.rich("noRevertOf", {
        link,
        file: item.fileName ?? t("noName"),
        at: formatInstant(item.createdAt, timeZone),
      })
    : t.rich("noRevert", { link });
}
