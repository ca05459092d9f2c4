import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { KeyList } from "@/components/palette/key-list";
import { RuleTable } from "@/components/themes/status/rule-table";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { figures as glossary } from "@/lib/i18n/en/figures";

const TERMS = Object.keys(glossary.terms) as (keyof typeof glossary.terms)[];
const FIGURES = Object.keys(glossary.figures) as (keyof typeof glossary.figures)[];

export async function generateMetadata() {
  const t = await getTranslations("guide");
  return { title: t("title") };
}

/** Definitions first, each with an address such as `/help#excess`; then how the parts of the board work. */
export default async function HelpPage() {
  const [t, figures, help, refresh, tour] = await Promise.all([
    getTranslations("guide"),
    getTranslations("figures"),
    getTranslations("help"),
    getTranslations("refresh"),
    getTranslations("tour"),
  ]);
  const parts: { id: string; title: string; body: ReactNode }[] = [
    { id: "figures", title: figures("title"), body: <Figures /> },
    { id: "terms", title: figures("termsTitle"), body: <Terms /> },
    {
      id: "status",
      title: t("statusTitle"),
      body: (
        <>
          <p>{t("status")}</p>
          <RuleTable />
        </>
      ),
    },
    { id: "keys", title: help("title"), body: <KeyList /> },
    {
      id: "reports",
      title: t("reportsTitle"),
      body: paragraphs(t("reports"), t("reportsReview"), t("reportsAfter")),
    },
    {
      id: "prices",
      title: t("pricesTitle"),
      body: paragraphs(t("prices"), t("pricesAsk"), t("pricesProof"), t("pricesMixed"), t("pricesRevert")),
    },
    {
      id: "refresh",
      title: refresh("helpTitle"),
      body: paragraphs(refresh("help"), refresh("helpMissing"), t("refreshOwn")),
    },
    {
      id: "issues",
      title: t("issuesTitle"),
      body: paragraphs(t("issues"), t("issuesMarket"), t("issuesGenuine")),
    },
    { id: "undo", title: t("undoTitle"), body: paragraphs(t("undo")) },
    { id: "lists", title: t("listTitle"), body: paragraphs(t("list")) },
    { id: "codes", title: t("tickersTitle"), body: paragraphs(t("tickers"), t("tickersFormer")) },
  ];
  return (
    <div className="measure space-y-6">
      <PageHeader title={t("title")} actions={<TextLink href="/#tour">{tour("again")}</TextLink>} />
      <nav aria-label={figures("contents")} className="text-sm">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {parts.map(({ id, title }) => (
            <li key={id}>
              <TextLink href={`#${id}`}>{title}</TextLink>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ id, title, body }) => (
        <Panel key={id} id={id} title={title} className="scroll-mt-16">
          <div className="space-y-2">{body}</div>
        </Panel>
      ))}
    </div>
  );
}

const paragraphs = (...texts: string[]) => texts.map((text) => <p key={text}>{text}</p>);

async function Terms() {
  const t = await getTranslations("figures");
  return (
    <dl className="space-y-3">
      {TERMS.map((key) => (
        <div key={key} id={key} className="scroll-mt-16">
          <dt className="font-medium">{t(`terms.${key}.name`)}</dt>
          <dd>{t(`terms.${key}.means`)}</dd>
        </div>
      ))}
    </dl>
  );
}

async function Figures() {
  const t = await getTranslations("figures");
  return (
    <dl className="space-y-3">
      {FIGURES.map((key) => (
        <div key={key} id={key} className="scroll-mt-16">
          <dt className="font-medium">{t(`figures.${key}.name`)}</dt>
          <dd>{t(`figures.${key}.means`)}</dd>
          {(["formula", "unit", "unknown"] as const).map((fact) => (
            <dd key={fact} className="grid grid-cols-[7rem_1fr] gap-2 text-xs">
              <span className="text-muted">{t(fact)}</span>
              <span className={fact === "formula" ? "tabular-nums" : undefined}>
                {t(`figures.${key}.${fact}`)}
              </span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
