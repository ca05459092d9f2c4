import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";

const EXAMPLE = `Date,Open,High,Low,Close,Volume
2025-02-05,118.20,124.90,117.55,123.40,38215600`;

/** What files are read, in words and in two lines. */
export function FileForm() {
  const t = useTranslations("prices.form");
  return (
    <Panel title={t("title")}>
      <div className="flex measure flex-col gap-2 text-sm text-muted">
        <p>{t("body")}</p>
        <p>{t("vendors")}</p>
        <pre
          tabIndex={0}
          role="region"
          aria-label={t("example")}
          className="overflow-x-auto rounded bg-sunken p-2 font-mono text-xs text-ink"
        >
          {EXAMPLE}
        </pre>
        <p>{t("adjusted")}</p>
        <p>{t("twice")}</p>
        <p>
          <TextLink href="/help#prices">{t("help")}</TextLink>
        </p>
      </div>
    </Panel>
  );
}
