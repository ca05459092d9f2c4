import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { ReportDetail } from "@/lib/reports/schema";

/** The stored text, letter by letter: its spaces and line ends too. */
export function OriginalText({ report }: { report: ReportDetail }) {
  const t = useTranslations("reports");
  return (
    <Panel
      title={t("originalText")}
      aside={t("letters", { count: [...report.text].length, hash: report.sha256.slice(0, 12) })}
    >
      <pre
        tabIndex={0}
        aria-label={t("originalText")}
        className="max-w-[90ch] overflow-x-auto bg-sunken p-4 font-sans text-base break-words whitespace-pre-wrap"
      >
        {report.text}
      </pre>
    </Panel>
  );
}
