import { useTranslations } from "next-intl";
import { takesAdjustment } from "@/components/prices/file-state";
import type { QueueAction, QueuedFile } from "@/components/prices/import-queue";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { ADJUSTMENTS } from "@/lib/domain/adjustment";

export interface AdjustAllProps {
  files: readonly QueuedFile[];
  dispatch: (action: QueueAction) => void;
}

/** Many files of one vendor ask the same: said once, and said otherwise as long as they aren't in. */
export function AdjustAll({ files, dispatch }: AdjustAllProps) {
  const t = useTranslations("pricesImport.queue");
  const adjustments = useTranslations("prices.adjustments");
  const asking = files.filter(takesAdjustment);
  if (asking.length < 2) return null;
  const said = new Set(asking.map(({ answers }) => answers.adjustment ?? ""));
  const [common = ""] = said.size === 1 ? said : [];
  return (
    <Field label={t("adjustmentAll", { count: asking.length })} className="w-full">
      {(control) => (
        <Select
          {...control}
          value={said.size > 1 ? "several" : common}
          onChange={({ target }) =>
            dispatch({
              type: "adjust_all",
              adjustment: ADJUSTMENTS.find((each) => each === target.value),
            })
          }
          options={[
            ...(said.size > 1 ? [{ value: "several", label: t("adjustmentSeveral"), disabled: true }] : []),
            { value: "", label: t("adjustmentChoose") },
            ...ADJUSTMENTS.filter((value) => value !== "unknown").map((value) => ({
              value,
              label: adjustments(value),
            })),
          ]}
          className="w-72 max-w-full"
        />
      )}
    </Field>
  );
}
