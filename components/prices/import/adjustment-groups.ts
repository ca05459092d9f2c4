import { takesAdjustment } from "@/components/prices/import/file-state";
import type { QueuedFile } from "@/components/prices/import/queued-file";
import { asksAdjustment } from "@/components/prices/import/import-table";
import type { Adjustment } from "@/lib/domain/adjustment";

/** Files of one form that don't say how they are adjusted: their vendor has one habit. */
export interface AdjustmentGroup {
  /** Null: an archive of several. */
  form: string | null;
  keys: number[];
  /** What such files usually are, or were said to be before; null: that isn't known, or not the same of all. */
  likely: Adjustment | null;
  /** What was said of them; undefined: nothing, null: not the same of all. */
  said: Adjustment | null | undefined;
}

/** The files whose adjustment is to be said, form by form, in the order of the list. */
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
    said: common(members.map(({ answers }) => answers.adjustment)),
  }));
}

/** The form of those of its tables that ask, or, once that is said, of all of them. */
function formOf({ tables }: QueuedFile): string | null {
  const asking = tables?.filter(asksAdjustment) ?? [];
  const told = asking.length > 0 ? asking : (tables ?? []);
  return common(told.flatMap(({ result }) => result?.form ?? [])) ?? null;
}

const likelyOf = ({ tables }: QueuedFile): (Adjustment | null)[] =>
  (tables ?? []).flatMap(({ result }) =>
    (result?.questions ?? []).flatMap((question) =>
      question.about === "adjustment" ? [question.likely] : [],
    ),
  );

/** The value they all are; null where they differ, undefined where there is none. */
function common<T>(values: readonly T[]): T | null | undefined {
  const [first, ...others] = new Set(values);
  return others.length > 0 ? null : first;
}
