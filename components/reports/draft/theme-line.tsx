"use client";

import { useLocale, useTranslations } from "next-intl";
import { closeAt, goToItem, itemId, useDesk } from "@/components/reports/draft/desk";
import { Item, type ItemAction } from "@/components/reports/draft/item";
import { StanceChoice, stanceKey, STANCES, useStanceWord } from "@/components/reports/draft/stance-choice";
import { TakenChoice } from "@/components/reports/draft/taken-choice";
import { ProposedIndex, ThemeMatch } from "@/components/reports/draft/theme-match";
import { TypedField } from "@/components/reports/draft/typed-field";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { SelectOption } from "@/components/ui/select";
import { DRAFT_LINE_MAX, THEME_NAME_MAX } from "@/lib/domain/limits";
import { themeToCompany } from "@/lib/domain/report-text/edit/companies";
import { mergeThemes, namesInList, reparentTheme, splitName } from "@/lib/domain/report-text/edit/theme-tree";
import {
  dropTheme,
  renameTheme,
  setStance,
  themesOf,
  type ThemePath,
} from "@/lib/domain/report-text/edit/themes";
import type { DraftTheme } from "@/lib/domain/report-text/types";
import { otherNameOf } from "@/lib/format/name";

export interface ThemeLineProps {
  id: string;
  path: ThemePath;
  theme: DraftTheme;
  /** Every theme of the board. */
  choices: readonly SelectOption[];
  isEdited: boolean;
  onEdit: (isEdited: boolean) => void;
}

/** One recommended theme: its name, its stance, what it is on the board, and the sentence that names it. */
export function ThemeLine({ id, path, theme, choices, isEdited, onEdit }: ThemeLineProps) {
  const t = useTranslations("reportDraft");
  const locale = useLocale();
  const { draft, edit, focus } = useDesk();
  const isSub = path.length === 2;
  const isOther = (name: string | null) => name !== null && name.toLowerCase() !== theme.name.toLowerCase();
  const other = [otherNameOf(theme, locale), theme.nameZh, theme.nameEn].find(isOther);
  const done = () => closeAt(id, focus, () => onEdit(false));
  return (
    <Item
      id={id}
      span={theme.place ?? (theme.claim === null ? null : draft.claims[theme.claim])}
      actions={useThemeActions(path, theme, () => onEdit(true))}
      className={cn(isSub ? "ml-5" : "mt-1 border-t border-t-line")}
      meta={
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
          <ThemeMatch path={path} theme={theme} choices={choices} />
          <ProposedIndex path={path} theme={theme} />
          {t(`origins.${theme.stanceOrigin}`)}
          {theme.claim !== null && (
            <Button tone="link" size="sm" onClick={() => goToItem(`claim-${theme.claim}`)}>
              {t("toClaim")}
            </Button>
          )}
        </span>
      }
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {isEdited ? (
          <ThemeNames path={path} theme={theme} onDone={done} />
        ) : (
          <span className={cn("min-w-28 grow basis-28 text-sm", !isSub && "font-semibold")}>
            {theme.name} {other && <span className="text-xs font-normal text-muted">{other}</span>}{" "}
            {theme.nameOrigin === "inferred" && theme.doubts.includes("inferred_name") && (
              <Badge tone="warn">{t("inferred")}</Badge>
            )}
          </span>
        )}
        <StanceChoice
          label={t("stanceOf", { name: theme.name })}
          value={theme.stance}
          onChange={(stance) => edit((each) => setStance(each, path, stance))}
        />
      </div>
    </Item>
  );
}

function useThemeActions(path: ThemePath, theme: DraftTheme, onEdit: () => void): ItemAction[] {
  const t = useTranslations("reportDraft");
  const stanceWord = useStanceWord();
  const { text, draft, edit } = useDesk();
  const [sector, subtheme] = path;
  const above = draft.recommendations[sector - 1];
  return [
    ...STANCES.map((stance) => ({
      label: stanceWord(stance),
      keys: stanceKey(stance),
      isHidden: true,
      run: () => edit((each) => setStance(each, path, stance)),
    })),
    { label: t("rename"), keys: "e", run: onEdit },
    { label: t("toCompany"), keys: "o", run: () => edit((each) => themeToCompany(each, path, text)) },
    ...(namesInList(theme.name).length > 1
      ? [{ label: t("splitAtCommas"), keys: ",", run: () => edit((each) => splitName(each, path)) }]
      : []),
    ...(subtheme !== undefined
      ? [
          {
            label: t("makeSector"),
            keys: "ArrowLeft",
            run: () => edit((each) => reparentTheme(each, path, null)),
          },
        ]
      : above
        ? [
            {
              label: t("putUnder", { name: above.name }),
              keys: "ArrowRight",
              run: () => edit((each) => reparentTheme(each, path, sector - 1)),
            },
          ]
        : []),
    { label: t("drop"), keys: ["x", "Delete"], run: () => edit((each) => dropTheme(each, path)) },
  ];
}

/** The names of a theme, its sector, and the theme that it is merged into. */
function ThemeNames({ path, theme, onDone }: { path: ThemePath; theme: DraftTheme; onDone: () => void }) {
  const t = useTranslations("reportDraft");
  const { draft, edit } = useDesk();
  const rename = (names: Parameters<typeof renameTheme>[2]) => edit((each) => renameTheme(each, path, names));
  const fields = [
    ["name", t("printedName")],
    ["nameEn", t("nameEn")],
    ["nameZh", t("nameZh")],
  ] as const;
  const sectors = draft.recommendations.map((each, at) => ({ value: String(at), label: each.name }));
  const others = themesOf(draft).filter(
    (each) => each.theme !== theme && (path.length === 2 || each.path[0] !== path[0]),
  );
  return (
    <div className="flex w-full flex-wrap items-end gap-2 pb-1">
      {fields.map(([field, label], order) => (
        <label key={field} className="flex flex-col text-xs text-muted">
          {label}
          <TypedField
            autoFocus={order === 0}
            maxLength={field === "name" ? DRAFT_LINE_MAX : THEME_NAME_MAX}
            value={theme[field] ?? ""}
            className="h-7 w-40"
            onEnter={(name) => rename({ [field]: name })}
            onDone={onDone}
          />
        </label>
      ))}
      <div className="flex flex-col text-xs text-muted">
        <span aria-hidden>{t("under")}</span>
        <TakenChoice
          label={t("under")}
          value={path.length === 2 ? String(path[0]) : ""}
          options={[
            { value: "", label: t("ownSector") },
            ...sectors.filter(({ value }) => path.length === 2 || value !== String(path[0])),
          ]}
          onTake={(sector) =>
            edit((each) => reparentTheme(each, path, sector === "" ? null : Number(sector)))
          }
          onDone={onDone}
        />
      </div>
      {others.length > 0 && (
        <div className="flex flex-col text-xs text-muted">
          <span aria-hidden>{t("mergeInto")}</span>
          <TakenChoice
            label={t("mergeInto")}
            value=""
            options={[
              { value: "", label: "" },
              ...others.map((each, at) => ({ value: String(at), label: each.theme.name })),
            ]}
            onTake={(other) => edit((each) => mergeThemes(each, path, others[Number(other)]!.path))}
            onDone={onDone}
          />
        </div>
      )}
      <Button size="sm" tone="quiet" onClick={onDone} aria-controls={itemId(`theme-${path.join("-")}`)}>
        {t("done")}
      </Button>
    </div>
  );
}
