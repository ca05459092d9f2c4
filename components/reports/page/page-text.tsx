import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { ReportPage } from "@/lib/reports/pages/schema";

/** A page's text as it was read, with the sentence marked. */
export function PageText({ page, claim }: { page: ReportPage; claim: string }) {
  const t = useTranslations("reportPages");
  const text = page.text ?? "";
  const spans = page.claims.find(({ id }) => id === claim)?.spans ?? [];
  if (text.trim() === "") return <p className="text-sm text-muted">{t("emptyText")}</p>;
  const ends = [0, ...spans.map(({ end }) => end)];
  return (
    <pre
      tabIndex={0}
      aria-label={t("text")}
      className="overflow-x-auto border border-line bg-sunken p-3 font-sans text-sm break-words whitespace-pre-wrap"
    >
      {spans.map(({ start, end }, at) => (
        <Fragment key={start}>
          {text.slice(ends[at], start)}
          <mark className="rounded-sm bg-warn-wash text-ink outline outline-warn">
            {text.slice(start, end)}
          </mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </pre>
  );
}
