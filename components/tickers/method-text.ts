import { useLocale, useTranslations } from "next-intl";
import { useProofText } from "@/components/view/use-proof-text";
import type { TickerChecks } from "@/lib/prices/checks/schema";
import type { Bars } from "@/lib/prices/series/schema";

/** The panel's sentences on a series' method and its proof; `needs`: what would prove the method, null if nothing has to. */
export interface MethodText {
  sentences: string;
  proof: string | null;
  needs: string | null;
}

/** Returns the sentences on how a series is adjusted. */
export function useMethodText() {
  const t = useTranslations("tickers.adjusted");
  const proofText = useProofText();
  const locale = useLocale();
  const all = (...parts: (string | false | null)[]) => parts.filter(Boolean).join(locale === "zh" ? "" : " ");

  function methodOf({ adjustment, convertedFrom, proof }: Bars, { state, likely }: TickerChecks["method"]) {
    const stated = t(`stated.${adjustment ?? "unknown"}`);
    const days = new Intl.ListFormat(locale).format(proof?.uncertain ?? []);
    switch (state) {
      case "converted":
        return t(convertedFrom === "backward_difference" ? "convertedBackward" : "convertedForward");
      case "by_difference":
        return all(
          t(adjustment === "backward_difference" ? "differenceBackward" : "differenceForward"),
          days ? t("wide", { days }) : t("unconverted"),
        );
      case "contradicted":
        return all(stated, t(`proves.${proof?.method ?? "ratio"}`));
      case "proved":
        if (proof?.method === "none") return adjustment === "none" ? t("raw") : all(stated, t("asTraded"));
        return t(adjustment === "backward" ? "ratioBackward" : "ratioForward");
      case "unproved":
        return all(stated, t("unproved"), likely && t(`likely.${likely}`));
      case null:
        return stated;
    }
  }

  return (bars: Bars, method: TickerChecks["method"], isSample: boolean): MethodText => {
    if (isSample) return { sentences: t("sample"), proof: t("fileProves"), needs: null };
    const { proof, adjustment, convertedFrom } = bars;
    const isStated = adjustment === "split" || adjustment === "total";
    const isOpen =
      !isStated &&
      (proof?.method == null ||
        (proof.method === "difference" && proof.by !== "turnover" && convertedFrom === null));
    return {
      sentences: methodOf(bars, method),
      proof: proof ? proofText(proof) : isStated ? null : t("untested"),
      needs: isOpen ? t(`needs.${proof?.reason ?? "no_turnover"}`) : null,
    };
  };
}
