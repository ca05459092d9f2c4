import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { useColon } from "@/components/ui/use-colon";
import { useViewHref } from "@/components/view/use-view-href";
import { reportHref } from "@/lib/view/addresses";

/** The cited pages of a claim, as a link to the claim in its report. */
export function ClaimSource({
  report,
  claimId,
  pages,
}: {
  report: string;
  claimId: string;
  pages: readonly number[];
}) {
  const t = useTranslations("themePage");
  const colon = useColon();
  const units = useTranslations("units");
  const href = useViewHref();
  return (
    <TextLink
      inText
      href={href(`${reportHref(report)}#claim-${claimId}`)}
      className="num"
      aria-label={`${t("inReport")}${colon}${units("pages", { count: pages.length })} ${pages.join(", ")}`}
    >
      {pages.map((page) => `[${page}]`).join("") || t("inReport")}
    </TextLink>
  );
}
