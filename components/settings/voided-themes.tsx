"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useErrorText } from "@/components/ui/error-text";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { say, sayError } from "@/components/ui/toast";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";
import { problemCode } from "@/lib/client/refused";
import { formatInstant } from "@/lib/format/day";
import { nameOf } from "@/lib/format/name";
import { usePatchTheme } from "@/lib/themes/queries";
import type { VoidedTheme } from "@/lib/themes/schema";
import { voidedThemesOptions } from "@/lib/themes/voided-queries";

/** The voided themes, each with a button to restore it after its undo toast has disappeared. */
export function VoidedThemes() {
  const t = useTranslations("settings");
  const list = useFocusAfterRemoval<HTMLUListElement>();
  const { data } = useQuery(voidedThemesOptions());
  const themes = data?.items ?? [];
  if (themes.length === 0) return null;
  return (
    <Panel title={t("voidedThemes")}>
      <p className="text-xs text-muted">{t("voidedThemesHint")}</p>
      <ul ref={list}>
        {themes.map((theme) => (
          <VoidedThemeRow key={theme.slug} theme={theme} />
        ))}
      </ul>
    </Panel>
  );
}

function VoidedThemeRow({ theme }: { theme: VoidedTheme }) {
  const t = useTranslations("settings");
  const errorText = useErrorText();
  const timeZone = useTimeZone() ?? "UTC";
  const locale = useLocale();
  const name = nameOf(theme, locale);
  const patch = usePatchTheme(theme.slug);
  // Uses a promise, because the row unmounts before the mutation's own callbacks would run.
  const restore = () =>
    patch.mutateAsync({ void: false }).then(
      () => say(t("restored", { name })),
      (error: unknown) => {
        const code = problemCode(error);
        sayError(code === "already_there" ? t("nameTaken", { name }) : errorText(code));
      },
    );
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2 text-sm last:border-b-0">
      <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
      <span className="flex items-center gap-3 text-xs text-muted">
        {t("voidedAt", { at: formatInstant(theme.struckAt, timeZone) })}
        {theme.after ? (
          t("restoreAfter", { name: nameOf(theme.after, locale) })
        ) : (
          <Button
            size="sm"
            disabled={patch.isPending}
            aria-label={t("restoreTheme", { name })}
            onClick={() => void restore()}
          >
            {t("restore")}
          </Button>
        )}
      </span>
    </li>
  );
}
