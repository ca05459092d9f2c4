"use client";

import { useTranslations } from "next-intl";
import { flushSync } from "react-dom";
import { goToItem, useDesk } from "@/components/reports/draft/desk";
import { changedItem } from "@/components/reports/draft/followed-item";
import { Item } from "@/components/reports/draft/item";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { sayError } from "@/components/ui/toast";
import { THEME_NAME_MAX } from "@/lib/domain/limits";
import { trimmed } from "@/lib/domain/report-text/edit/claim-words";
import { addCompany } from "@/lib/domain/report-text/edit/companies";
import { canBegin } from "@/lib/domain/report-text/edit/cuts";
import { neighbour, place, type PlaceAs } from "@/lib/domain/report-text/edit/place";
import { addTheme } from "@/lib/domain/report-text/edit/themes";
import type { DraftPiece } from "@/lib/domain/report-text/types";
import type { DraftedReport } from "@/lib/reports/drafts/schema";

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
  const { text, draft, edit, begin } = useDesk();
  const make = (piece: DraftPiece, as: PlaceAs) => {
    const change = (each: DraftedReport) => place(text, each, piece, as);
    if (change(draft) === draft) sayError(t(as === "time" ? "notPlaced.time" : "notPlaced.other"));
    else edit(change);
  };
  /** Makes a theme or company of words, and goes to it: the next key gives it its stance. */
  const name = (change: (each: DraftedReport) => DraftedReport) => {
    const made = changedItem(draft, change(draft));
    flushSync(() => edit(change));
    if (made) goToItem(made);
  };
  return (
    <ul className="flex flex-col">
      {unplaced.map((piece) => (
        <Item
          key={piece.start}
          id={`unplaced-${piece.start}`}
          span={piece}
          actions={[
            ...KEYS.filter(
              ([as]) => (as !== "before" && as !== "after") || neighbour(draft, piece, as) !== null,
            ).map(([as, key]) => ({ label: t(`as.${as}`), keys: key, run: () => make(piece, as) })),
            ...(piece.text.trim().length <= THEME_NAME_MAX
              ? [
                  {
                    label: t("as.theme"),
                    keys: "s",
                    run: () =>
                      name((each) => addTheme(each, piece.text.trim(), { place: trimmed(text, piece) })),
                  },
                  {
                    label: t("as.company"),
                    keys: "p",
                    run: () =>
                      name((each) => addCompany(each, piece.text.trim(), trimmed(text, piece), text)),
                  },
                ]
              : []),
            ...(begin && canBegin(text, draft, piece.start)
              ? [{ label: t("newReport"), keys: "r", run: () => begin(piece.start) }]
              : []),
          ]}
        >
          <p className="line-clamp-3 measure text-sm break-words">{piece.text}</p>
        </Item>
      ))}
    </ul>
  );
}
