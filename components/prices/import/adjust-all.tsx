import { useTranslations } from "next-intl";
import { useFormText } from "@/components/prices/import/code-text";
import { takesAdjustment } from "@/components/prices/import/file-state";
import type { QueueAction } from "@/components/prices/import/import-queue";
import { questionAbout } from "@/components/prices/import/import-table";
import type { QueuedFile } from "@/components/prices/import/queued-file";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { ADJUSTMENTS, type Adjustment } from "@/lib/domain/adjustment";

export interface AdjustAllProps {
  files: readonly QueuedFile[];
  dispatch: (action: QueueAction) => void;
}

/** One adjustment question for all files of a vendor format; the answer can be changed until the files are imported. */
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
          onAnswer={(adjustment) => dispatch({ type: "adjust_all", keys: group.keys, adjustment })}
        />
      ))}
    </div>
  );
}

interface AdjustFormProps {
  group: AdjustmentGroup;
  isOnly: boolean;
  onAnswer: (adjustment: Adjustment | undefined) => void;
}

function AdjustForm({ group: { form, keys, likely, answer }, isOnly, onAnswer }: AdjustFormProps) {
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
          value={answer === null ? "several" : (answer ?? "")}
          onChange={({ target }) => onAnswer(ADJUSTMENTS.find((each) => each === target.value))}
          options={[
            ...(answer === null ? [{ value: "several", label: t("adjustmentSeveral"), disabled: true }] : []),
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

/** Files of one format that don't state their adjustment; a vendor always uses the same one. */
export interface AdjustmentGroup {
  /** Null for an archive with several formats. */
  form: string | null;
  keys: number[];
  /** The usual adjustment of such files, or the previous answer; null if unknown or not common to all. */
  likely: Adjustment | null;
  /** The answer for these files; undefined for none, null if they have different ones. */
  answer: Adjustment | null | undefined;
}

/** Groups the files with an adjustment question by format, in list order. */
export function adjustmentGroups(files: readonly QueuedFile[]): AdjustmentGroup[] {
  const groups = new Map<string | null, QueuedFile[]>();
  for (const file of files.filter(takesAdjustment)) {
    const form = formOf(file);
    groups.set(form, [...(groups.get(form) ?? []), file]);
  }
  return [...groups].map(([form, members]) => ({
    form,
    keys: members.map(({ key }) => key),
    likely: common(members.flatMap(likelyOf)) ?? null,
    answer: common(members.map(({ answers }) => answers.adjustment)),
  }));
}

/** The format of the file's tables with an open question, or after an answer of all its tables. */
function formOf({ tables }: QueuedFile): string | null {
  const asking = tables?.filter(({ questions }) => questionAbout(questions, "adjustment")) ?? [];
  const answered = asking.length > 0 ? asking : (tables ?? []);
  return common(answered.flatMap(({ result }) => result?.form ?? [])) ?? null;
}

const likelyOf = ({ tables }: QueuedFile): (Adjustment | null)[] =>
  (tables ?? []).flatMap(({ questions }) => questionAbout(questions, "adjustment")?.likely ?? null);

/** The common value; null if they differ, undefined if there is none. */
function common<T>(values: readonly T[]): T | null | undefined {
  const [first, ...others] = new Set(values);
  return others.length > 0 ? null : first;
}
