"use client";

import { useLocale, useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { isComposing } from "@/components/ui/composing";
import { Button } from "@/components/ui/button";
import { DayInput } from "@/components/ui/day-input";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Td, Th, Tr } from "@/components/ui/table";
import { useColon } from "@/components/ui/use-colon";
import { nameOf } from "@/lib/format/name";
import type { listImport as words } from "@/lib/i18n/en/list-import";
import type { ListChoice, ListEntry } from "@/lib/watchlist/imports/schema";

const TONES: Record<ListEntry["verdict"], string> = {
  add: "text-ink",
  watched: "text-muted",
  duplicate: "text-muted",
  left_out: "text-faint",
  ambiguous: "text-warn",
  no_theme: "text-warn",
  unknown: "text-danger",
  bad_day: "text-danger",
};

/** An entry with its result and reason, and the fields that correct it. A field is checked on blur. */
export function ListImportRow({
  entry,
  themeName,
  onChoose,
}: {
  entry: ListEntry;
  /** Null if the table has no theme column. */
  themeName: string | null;
  onChoose: (choice: ListChoice) => void;
}) {
  const t = useTranslations("listImport");
  const colon = useColon();
  const locale = useLocale();
  const { verdict, code, text } = entry;
  const changesNothing = verdict === "watched" || verdict === "duplicate";
  const isTaken = verdict !== "left_out" && !changesNothing;
  // A single candidate is a question of its own; of several, the reason is that they are several.
  const near = verdict === "ambiguous" && entry.candidates.length === 1 ? entry.candidates[0] : undefined;
  const isExplained = verdict !== "ambiguous" || code !== "unknown_symbol";
  const why = isExplained && code !== null && t.has(`codes.${code as keyof typeof words.codes}`);
  const tickerText = (each: ListEntry["candidates"][number]) =>
    nameOf(each, locale) === each.symbol ? each.symbol : `${each.symbol} ${nameOf(each, locale)}`;
  const field = (name: string) => `${t("line")} ${entry.line}${colon}${name}`;
  return (
    <Tr>
      <Th scope="row" className={cn("align-middle font-normal whitespace-nowrap", TONES[verdict])}>
        <label className="flex items-center gap-1.5">
          <input
            type="checkbox"
            aria-label={t("take", { text })}
            checked={isTaken}
            disabled={changesNothing}
            onChange={({ target }) => onChoose({ leaveOut: !target.checked })}
          />
          <span>
            {near ? t("didYouMean", { ticker: tickerText(near) }) : t(`verdicts.${verdict}`)}
            {why && (
              <span className="block text-2xs text-faint">
                {t(`codes.${code as keyof typeof words.codes}`)}
              </span>
            )}
          </span>
        </label>
      </Th>
      <Td className="min-w-28">
        <Mended label={field(t("code"))} value={text} onMend={(symbol) => symbol && onChoose({ symbol })} />
      </Td>
      <Td className="min-w-28">
        {near ? (
          <Button size="sm" onClick={() => onChoose({ symbol: near.symbol })}>
            {tickerText(near)}
          </Button>
        ) : verdict === "ambiguous" ? (
          <Select
            aria-label={field(t("which"))}
            value=""
            onChange={({ target }) => onChoose({ symbol: target.value })}
            options={[
              { value: "", label: t("which") },
              ...entry.candidates.map((each) => ({ value: each.symbol, label: tickerText(each) })),
            ]}
          />
        ) : (
          entry.symbol !== null && (
            <>
              {nameOf({ ...entry, symbol: entry.symbol }, locale)}
              {(entry.nameEn ?? entry.nameZh) && (
                <span className="block text-2xs num text-muted">{entry.symbol}</span>
              )}
              {entry.otherName !== null && (
                <span className="block text-2xs text-warn">{t("otherName", { name: entry.otherName })}</span>
              )}
              {entry.listedName !== null && (
                <span className="block text-2xs text-warn">
                  {t("listedName", { name: entry.listedName })}
                </span>
              )}
            </>
          )
        )}
      </Td>
      {themeName !== null && <Td>{themeName}</Td>}
      <Td className="min-w-32">
        <Mended
          label={field(t("reason"))}
          value={entry.reason ?? ""}
          onMend={(reason) => onChoose({ reason: reason || null })}
        />
      </Td>
      <Td>
        <DayInput
          key={entry.addedOn}
          aria-label={field(t("addedOn"))}
          defaultValue={entry.addedOn}
          onEnter={(day) => day !== entry.addedOn && onChoose({ addedOn: day || null })}
        />
      </Td>
      <Td numeric className="text-muted">
        {entry.line}
      </Td>
    </Tr>
  );
}

/** A field that reports its value on blur or Enter instead of at every key. */
function Mended({ label, value, onMend }: { label: string; value: string; onMend: (value: string) => void }) {
  const commit = (typed: string) => {
    if (typed.trim() !== value) onMend(typed.trim());
  };
  return (
    <Input
      key={value}
      aria-label={label}
      defaultValue={value}
      className="h-7 w-full text-xs"
      onBlur={({ target }) => commit(target.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !isComposing(event)) commit(event.currentTarget.value);
      }}
    />
  );
}
