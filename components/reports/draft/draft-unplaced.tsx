"use client";

import { useTranslations } from "next-intl";
import { useDesk } from "@/components/reports/draft/desk";
import { Item } from "@/components/reports/draft/item";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { neighbour, place, type PlaceAs } from "@/lib/domain/report-text/edit/place";
import type { DraftPiece } from "@/lib/domain/report-text/types";

const KEYS: [as: PlaceAs, key: string][] = [
  ["claim", "c"],
  ["before", "b"],
  ["after", "a"],
  ["heading", "h"],
  ["title", "t"],
  ["house", "o"],
  ["time", "d"],
];

/** The words of the text that are no part of the draft; each can become one. */
export function DraftUnplaced({ unplaced }: { unplaced: readonly DraftPiece[] }) {
  const t = useTranslations("reportDraft");
  return (
    <Panel title={t("unplaced")} aside={unplaced.length > 0 && unplaced.length}>
      {unplaced.length === 0 ? (
        <p className="text-sm text-muted">{t("noUnplaced")}</p>
      ) : unplaced.length > 12 ? (
        <Disclosure summary={t("showUnplaced", { count: unplaced.length })}>
          <UnplacedList unplaced={unplaced} />
        </Disclosure>
      ) : (
        <UnplacedList unplaced={unplaced} />
      )}
    </Panel>
  );
}

function UnplacedList({ unplaced }: { unplaced: readonly DraftPiece[] }) {
  const t = useTranslations("reportDraft");
  const { text, draft, edit } = useDesk();
  return (
    <ul className="flex flex-col">
      {unplaced.map((piece) => (
        <Item
          key={piece.start}
          id={`unplaced-${piece.start}`}
          span={piece}
          actions={KEYS.filter(
            ([as]) => (as !== "before" && as !== "after") || neighbour(draft, piece, as) !== null,
          ).map(([as, key]) => ({
            label: t(`as.${as}`),
            keys: key,
            run: () => edit((each) => place(text, each, piece, as)),
          }))}
        >
          <p className="line-clamp-3 measure text-sm break-words">{piece.text}</p>
        </Item>
      ))}
    </ul>
  );
}
