"use client";

import { useTranslations } from "next-intl";
import { DRAFT_KEY_ANYWHERE, draftKeyOfTicker } from "@/components/notes/draft-storage";
import { NoteComposer } from "@/components/notes/note-composer";
import { useClaims } from "@/components/notes/use-claims";
import { useNewNote } from "@/components/notes/use-new-note";
import { Field } from "@/components/ui/field";
import { ThemeSelect } from "@/components/view/theme-select";
import type { NoteFacets } from "@/lib/notes/schema";

export interface AnywhereComposerProps {
  themes: NoteFacets["themes"];
  /** The theme by which the list is filtered. */
  theme: string | null;
  /** The ticker named in the URL, and the theme that watches it if there is exactly one. */
  about: { symbol: string; theme: string | null } | null;
  onSaved: () => void;
}

/** The composer on pages without a theme: the theme is chosen first, and its claims are then available as evidence. */
export function AnywhereComposer({ themes, theme, about, onSaved }: AnywhereComposerProps) {
  const state = useNewNote({
    theme: theme ?? about?.theme ?? "",
    begin: about ? `$${about.symbol} ` : "",
    draftKey: about ? draftKeyOfTicker(about.symbol) : DRAFT_KEY_ANYWHERE,
    onSaved,
  });
  const t = useTranslations("notes");
  const { register, setValue, watch, formState } = state.form;
  const claims = useClaims(watch("theme"));
  // Evidence refers to claims of the theme, so a new theme clears it.
  const field = register("theme", { onChange: () => setValue("evidence", []) });
  return (
    <NoteComposer
      state={state}
      claims={claims}
      before={
        <Field label={t("theme")} error={formState.errors.theme?.message} required className="items-start">
          {(control) => <ThemeSelect {...control} {...field} themes={themes} none={t("chooseTheme")} />}
        </Field>
      }
    />
  );
}
