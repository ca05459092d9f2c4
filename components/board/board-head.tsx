"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { BoardColumn } from "@/components/board/board-columns";
import type { BoardSort, SortColumn } from "@/components/board/board-rows";
import { Kbd } from "@/components/ui/kbd";
import { goTo } from "@/components/ui/leaving";
import { tipOf } from "@/components/ui/shared-tip";
import { TextLink } from "@/components/ui/text-link";
import { useKey } from "@/components/ui/use-key";
import { useViewHref } from "@/components/view/use-view-href";
import { COMPARED } from "@/lib/domain/limits";
import { compareHref } from "@/lib/view/compared";

const SORTED = { asc: "ascending", desc: "descending", none: "none" } as const;

/** The headings of a board, which sort it; beside the first one the ticked themes can be compared. */
export function BoardHead({
  columns,
  sort,
  onSortChange,
  compared,
}: {
  columns: readonly BoardColumn[];
  sort: BoardSort | null;
  onSortChange: (sort: BoardSort | null) => void;
  /** The ticked themes; null: none can be ticked. */
  compared: readonly string[] | null;
}) {
  const next = ({ id, firstSort }: BoardColumn): BoardSort | null => {
    const first = { column: id as SortColumn, direction: firstSort! };
    if (sort?.column !== id) return first;
    return sort.direction === firstSort
      ? { ...first, direction: firstSort === "asc" ? "desc" : "asc" }
      : null;
  };
  return (
    <thead>
      <tr>
        {compared && <td className="tick" />}
        {columns.map((column) => {
          const { id, name, unit, mark, isNumeric, firstSort, width } = column;
          const sorted = sort?.column === id ? sort.direction : null;
          const Arrow = sorted === "asc" ? ChevronUp : ChevronDown;
          const words = (
            <>
              {name}
              {unit && <span className="text-faint"> {unit}</span>}
            </>
          );
          return (
            <th
              key={id}
              scope="col"
              className={isNumeric ? "n" : undefined}
              style={{ minWidth: isNumeric ? undefined : width, width: id === "note" ? "100%" : undefined }}
              aria-sort={firstSort ? SORTED[sorted ?? "none"] : undefined}
            >
              {firstSort ? (
                <button type="button" {...tipOf(id)} onClick={() => onSortChange(next(column))}>
                  {words}
                  {sorted && <Arrow aria-hidden />}
                </button>
              ) : (
                <button type="button" {...tipOf(id)} className="cursor-help!">
                  {words}
                </button>
              )}
              {mark && <> {mark}</>}
              {id === "theme" && compared && compared.length > 0 && <CompareLink slugs={compared} />}
            </th>
          );
        })}
        <td className="acts" />
      </tr>
    </thead>
  );
}

/** Leads to the chart of the ticked themes, also by its key from the last tick; or says how many it takes. */
function CompareLink({ slugs }: { slugs: readonly string[] }) {
  const t = useTranslations("board");
  const href = useViewHref();
  const router = useRouter();
  const count = slugs.length;
  const isEnough = count >= COMPARED.least && count <= COMPARED.most;
  const address = href(compareHref(slugs));
  useKey("c", () => goTo(router, address), isEnough);
  return (
    <span role="status" className="ml-3">
      {isEnough ? (
        <>
          <TextLink href={address} aria-keyshortcuts="c" title={t("compareKey")}>
            {t("compare", { count })}
          </TextLink>{" "}
          <Kbd>c</Kbd>
        </>
      ) : (
        <span className="text-faint">{t(count < COMPARED.least ? "compareMore" : "compareFewer")}</span>
      )}
    </span>
  );
}
