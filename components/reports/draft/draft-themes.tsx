"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDesk } from "@/components/reports/draft/desk";
import { ThemeLine } from "@/components/reports/draft/theme-line";
import { useBoardChoices } from "@/components/reports/draft/theme-match";
import { AddByName } from "@/components/reports/draft/add-by-name";
import { Panel } from "@/components/ui/panel";
import { THEME_NAME_MAX } from "@/lib/domain/limits";
import { addTheme, themesOf } from "@/lib/domain/report-text/edit/themes";

/** The recommended sectors, each followed by its subthemes. */
export function DraftThemes() {
  const t = useTranslations("reportDraft");
  const { draft, edit } = useDesk();
  const [edited, setEdited] = useState<string | null>(null);
  const themes = themesOf(draft);
  const choices = useBoardChoices();
  return (
    <Panel
      title={t("themes")}
      aside={themes.length > 0 && themes.length}
      actions={
        <AddByName
          label={t("addTheme")}
          name={t("themeName")}
          maxLength={THEME_NAME_MAX}
          onAdd={(name) => edit((each) => addTheme(each, name))}
        />
      }
    >
      {themes.length === 0 && <p className="text-sm text-muted">{t("noThemes")}</p>}
      <ul className="flex flex-col">
        {themes.map(({ path, theme }) => {
          const id = `theme-${path.join("-")}`;
          return (
            <ThemeLine
              key={id}
              id={id}
              path={path}
              theme={theme}
              choices={choices}
              isEdited={edited === id}
              onEdit={(isEdited) => setEdited(isEdited ? id : null)}
            />
          );
        })}
      </ul>
    </Panel>
  );
}
