import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageTexts } from "@/app/page-texts";
import { answer, Primed } from "@/app/primed";
import { GlossaryScreen } from "@/components/screens/glossary-screen";
import { listTerms } from "@/lib/glossary/data";
import { glossaryOptions } from "@/lib/glossary/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("glossary");
  return { title: t("title") };
}

export default async function GlossaryPage() {
  return (
    <PageTexts of={["glossary"]}>
      <Primed answers={[answer(glossaryOptions(), await listTerms())]}>
        <GlossaryScreen />
      </Primed>
    </PageTexts>
  );
}
