"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { say } from "@/components/ui/toast";
import { ThemeSelect, useBoardThemes } from "@/components/view/theme-select";
import { useRefreshPage } from "@/components/view/use-refresh-page";
import { refused } from "@/lib/client/refused";
import { nameOf } from "@/lib/format/name";
import { useWatchTicker } from "@/lib/watchlist/queries";

/** Adds a ticker to the watchlist of a chosen theme. */
export function AddToTheme({
  symbol,
  except = [],
  onAdded,
}: {
  symbol: string;
  /** The slugs of the themes that watch it already. */
  except?: readonly string[];
  onAdded?: () => void;
}) {
  const t = useTranslations("tickers");
  const locale = useLocale();
  const refreshPage = useRefreshPage();
  const themes = useBoardThemes();
  const parents = new Set(themes.map(({ parent }) => parent)); // a sector's list is read-only where it has themes
  const [slug, setSlug] = useState("");
  const [isMissing, setMissing] = useState(false);
  const watch = useWatchTicker(slug);
  const { code, fields } = refused(watch.error);

  function add(event: FormEvent) {
    event.preventDefault();
    const theme = themes.find((each) => each.slug === slug);
    if (!theme) return setMissing(true);
    watch.mutate(
      { symbol },
      {
        onSuccess: (added) => {
          say(t("addedToTheme", { name: nameOf(added, locale), theme: nameOf(theme, locale) }));
          onAdded?.();
          refreshPage();
        },
      },
    );
  }

  return (
    <form noValidate onSubmit={add} className="flex flex-col items-start gap-3">
      <Field label={t("theme")} error={isMissing ? "required" : (fields["symbol"] ?? code)} required>
        {(control) => (
          <ThemeSelect
            {...control}
            disabled={watch.isPending}
            themes={themes.filter(({ slug }) => !except.includes(slug) && !parents.has(slug))}
            none={t("chooseTheme")}
            value={slug}
            onChange={({ target }) => {
              setSlug(target.value);
              setMissing(false);
              watch.reset();
            }}
          />
        )}
      </Field>
      <Button type="submit" tone="primary" disabled={watch.isPending}>
        {t("addToTheme")}
      </Button>
    </form>
  );
}
