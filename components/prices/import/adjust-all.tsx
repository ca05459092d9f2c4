import { useTranslations } from "next-intl";
import { adjustmentGroups, type AdjustmentGroup } from "@/components/prices/import/adjustment-groups";
import { useFormText } from "@/components/prices/import/code-words";
import type { QueueAction } from "@/components/prices/import/import-queue";
import type { QueuedFile } from "@/components/prices/import/queued-file";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { ADJUSTMENTS, type Adjustment } from "@/lib/domain/adjustment";

export interface AdjustAllProps {
  files: readonly QueuedFile[];
  dispatch: (action: QueueAction) => void;
}

/** Many files of one vendor ask the same: said once a form, and said otherwise as long as they aren't in. */
export function AdjustAll({ files, dispatch }: AdjustAllProps) {
  const groups = adjustmentGroups(files);
  if (groups.reduce((count, { keys }) => count + keys.length, 0) < 2) return null;
  return (
    <div className="grid items-start gap-x-6 gap-y-2 border-b border-line py-2 sm:grid-cols-2 xl:grid-cols-3">
      {groups.map((group) => (
        <AdjustForm
          key={group.form}
          group={group}
          isOnly={groups.length === 1}
          onSay={(adjustment) => dispatch({ type: "adjust_all", keys: group.keys, adjustment })}
        />
      ))}
    </div>
  );
}

interface AdjustFormProps {
  group: AdjustmentGroup;
  isOnly: boolean;
  onSay: (adjustment: Adjustment | undefined) => void;
}

function AdjustForm({ group: { form, keys, likely, said }, isOnly, onSay }: AdjustFormProps) {
  const t = useTranslations("pricesImport.queue");
  const ask = useTranslations("pricesImport.ask");
  const adjustments = useTranslations("prices.adjustments");
  const formText = useFormText();
  const count = keys.length;
  const label =
    isOnly || form === null
      ? t(isOnly ? "adjustmentAll" : "adjustmentArchives", { count })
      : t("adjustmentForm", { count, form: formText(form) });
  return (
    <Field label={label} hint={likely && ask("likely", { adjustment: adjustments(likely) })}>
      {(control) => (
        <Select
          {...control}
          value={said === null ? "several" : (said ?? "")}
          onChange={({ target }) => onSay(ADJUSTMENTS.find((each) => each === target.value))}
          options={[
            ...(said === null ? [{ value: "several", label: t("adjustmentSeveral"), disabled: true }] : []),
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
