"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { HistoryDialog } from "@/components/notes/history-dialog";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { useAuthor } from "@/components/ui/use-author";
import { useViewHref } from "@/components/view/use-view-href";
import { formatInstant } from "@/lib/format/day";
import { nameOf } from "@/lib/format/name";
import { isBeingSaved } from "@/lib/notes/optimistic";
import type { Note } from "@/lib/notes/schema";
import { themeHref } from "@/lib/view/addresses";

/** The header line of a note: kind, day, author, and the theme in a list of several themes. */
export function NoteMeta({ note, namesTheme }: { note: Note; namesTheme: boolean }) {
  const t = useTranslations("notes");
  const author = useAuthor();
  const locale = useLocale();
  const viewHref = useViewHref();
  const timeZone = useTimeZone() ?? "UTC";
  const theme = nameOf({ nameEn: note.themeNameEn, nameZh: note.themeNameZh, slug: note.theme }, locale);
  return (
    <div className="flex min-w-0 flex-wrap items-baseline gap-x-2 gap-y-0.5 text-xs text-muted">
      <TextLink href={viewHref(`/notes?kind=${note.kind}`)} className="font-semibold">
        {t(note.kind)}
      </TextLink>
      <time dateTime={note.observedOn} className="num">
        {note.observedOn}
      </time>
      {note.authorName && (
        <TextLink href={viewHref(`/notes?author=${encodeURIComponent(note.author)}`)}>
          {author(note.authorName)}
        </TextLink>
      )}
      {namesTheme && theme && (
        <TextLink
          href={viewHref(themeHref({ slug: note.theme, level: "subtheme" }))}
          className="[overflow-wrap:anywhere]"
        >
          {theme}
        </TextLink>
      )}
      {isBeingSaved(note) && <span role="status">{t("beingSaved")}</span>}
      {note.recordedLater && <Badge>{t("recordedLater")}</Badge>}
      {note.deletedAt && <Badge>{t("deletedAt", { at: formatInstant(note.deletedAt, timeZone) })}</Badge>}
      {note.version > 1 && (
        <HistoryDialog
          note={note}
          trigger={
            <button
              type="button"
              title={t("editedTitle")}
              className="text-faint underline decoration-dotted underline-offset-2 hover:text-ink"
            >
              {t("edited")}
            </button>
          }
        />
      )}
    </div>
  );
}
