"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { LookLine, lookKey, lookName } from "@/components/board/look-line";
import { SnoozeMenu, useBringBack, type PressedLook } from "@/components/board/snooze-menu";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { ErrorState } from "@/components/ui/error-state";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";
import { usePrinting } from "@/components/ui/use-printing";
import { useView } from "@/components/view/use-view";
import { needsLookOptions } from "@/lib/board/queries";
import type { LookItem } from "@/lib/board/schema";
import { failureOf } from "@/lib/client/query-state";
import { LOOK_GROUPS } from "@/lib/domain/theme/look-snooze";

/** The number of items that are shown before their groups. */
const GRAVEST = 3;

/** The list of items that need attention: the gravest, then the others folded by kind, then the snoozed ones. */
export function NeedsLookPanel() {
  const t = useTranslations("attention");
  const { query: view } = useView();
  const query = useQuery(needsLookOptions(view));
  const [pressed, setPressed] = useState<PressedLook | null>(null);
  const list = useFocusAfterRemoval<HTMLDivElement>();
  const { items = [], counts, asOf } = query.data ?? {};
  const open = items.filter(({ snooze }) => snooze === null);
  const snoozed = items.filter(({ snooze }) => snooze !== null);
  const rest = open.slice(GRAVEST);
  // A past day shows what stood then; putting off is for today.
  const isToday = view.asOf === undefined;
  const line = (look: LookItem) => (
    <LookLine key={lookKey(look)} look={look}>
      {isToday && (
        <SnoozeButton
          look={look}
          isOpen={pressed !== null && lookKey(pressed.look) === lookKey(look)}
          onPress={(button) => setPressed(pressed?.button === button ? null : { button, look })}
        />
      )}
    </LookLine>
  );
  return (
    <Panel
      title={t("title")}
      aside={
        counts &&
        open.length > 0 && (
          <span className="num">
            {t("counts", {
              count: open.length,
              kinds: LOOK_GROUPS.filter((group) => counts[group] > 0)
                .map((group) => `${t(group)} ${counts[group]}`)
                .join(" · "),
            })}
          </span>
        )
      }
    >
      {failureOf(query) && <ErrorState onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton className="h-48" />}
      {query.data && open.length === 0 && <p className="text-sm text-muted">{t("nothing")}</p>}
      <div ref={list} className="relative text-sm">
        <ul>{open.slice(0, GRAVEST).map(line)}</ul>
        {LOOK_GROUPS.map((group) => {
          const more = rest.filter((look) => look.group === group);
          const title = t("more", { kind: t(group), count: more.length });
          return more.length > 0 && <Folded key={group} title={title} isOnPaper items={more} line={line} />;
        })}
        {snoozed.length > 0 && (
          <Folded
            title={t("snoozed", { count: snoozed.length })}
            items={snoozed}
            line={(look) => (
              <LookLine key={lookKey(look)} look={look}>
                <Snoozed look={look} isToday={isToday} />
              </LookLine>
            )}
          />
        )}
        {asOf && <SnoozeMenu pressed={pressed} today={asOf} onClose={() => setPressed(null)} />}
      </div>
    </Panel>
  );
}

/** Items behind a button; those of a group are all on paper. */
function Folded({
  title,
  items,
  isOnPaper = false,
  line,
}: {
  title: string;
  items: readonly LookItem[];
  isOnPaper?: boolean;
  line: (look: LookItem) => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const isPrinting = usePrinting();
  return (
    <section className={cn("border-t border-line", !isOnPaper && "no-print")}>
      <Button
        tone="link"
        size="sm"
        className="no-print py-1"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden>{isOpen ? "▾" : "▸"}</span>
        {title}
      </Button>
      {(isOpen || (isOnPaper && isPrinting)) && <ul className="pl-4 print:pl-0">{items.map(line)}</ul>}
    </section>
  );
}

const quietButton =
  "no-print shrink-0 rounded-sm text-xs text-faint hover:text-accent hover:underline pointer-coarse:min-h-8";

function SnoozeButton({
  look,
  isOpen,
  onPress,
}: {
  look: LookItem;
  isOpen: boolean;
  onPress: (button: HTMLElement) => void;
}) {
  const t = useTranslations("attention");
  const locale = useLocale();
  return (
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded={isOpen}
      aria-label={t("snoozeOf", { name: lookName(look, locale) })}
      className={quietButton}
      onClick={({ currentTarget }) => onPress(currentTarget)}
    >
      {t("snooze")}
    </button>
  );
}

/** Until when an item is put off, and the button that brings it back. */
function Snoozed({ look, isToday }: { look: LookItem; isToday: boolean }) {
  const t = useTranslations("attention");
  const locale = useLocale();
  const { bringBack, isPending } = useBringBack();
  const { id, until } = look.snooze!;
  return (
    <span className="shrink-0 text-right text-xs text-faint">
      <span className="num">{until === null ? t("untilWorse") : t("until", { day: until })}</span>{" "}
      {isToday && (
        <button
          type="button"
          disabled={isPending}
          aria-label={t("bringBackOf", { name: lookName(look, locale) })}
          className={quietButton}
          onClick={() => void bringBack(id)}
        >
          {t("bringBack")}
        </button>
      )}
    </span>
  );
}
