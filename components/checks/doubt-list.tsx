"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { doubtId } from "@/components/checks/doubt-id";
import { GenuineWord, MarkGenuine } from "@/components/checks/mark-genuine";
import { Button } from "@/components/ui/button";
import { Delta } from "@/components/ui/delta";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import type { MarkCode, SuspectedMove, TickerChecks } from "@/lib/checks/schema";
import { formatPercent, formatPrice } from "@/lib/format/number";

interface Doubt extends Pick<SuspectedMove, "genuine" | "markId"> {
  /** What a mark of it is kept under. */
  day: string;
  /** Null: nobody needs to say that it is genuine. */
  code: MarkCode | null;
  days: string;
  what: string;
  detail: ReactNode;
}

const SHOWN = 20;

/** Every suspicion of a ticker's bars, newest first, each with what a person said of it. */
export function DoubtList({ checks }: { checks: TickerChecks }) {
  const t = useTranslations("checks");
  const doubts = useDoubts(checks);
  const [isWhole, setWhole] = useState(false);
  if (doubts.length === 0)
    return (
      <p className="py-2 text-sm text-muted">
        {t(checks.bars === 0 ? "noBars" : checks.sample ? "noneSample" : "none")}
      </p>
    );
  return (
    <>
      <Table caption={t("caption", { symbol: checks.symbol })}>
        <Thead>
          <Tr>
            <Th>{t("day")}</Th>
            <Th>{t("what")}</Th>
            <Th>{t("detail")}</Th>
            <Th>{t("word")}</Th>
          </Tr>
        </Thead>
        <tbody>
          {(isWhole ? doubts : doubts.slice(0, SHOWN)).map((doubt) => (
            <Tr
              key={`${doubt.code} ${doubt.day}`}
              id={doubtId(doubt.day)}
              tabIndex={-1}
              className="scroll-mt-16 align-top target:bg-accent-wash"
            >
              <Th
                scope="row"
                className="align-top font-normal num whitespace-nowrap max-sm:min-w-[11ch] max-sm:whitespace-normal"
              >
                {doubt.days}
              </Th>
              <Td>{doubt.what}</Td>
              <Td className="num">{doubt.detail}</Td>
              <Td>
                {doubt.genuine ? (
                  <GenuineWord {...doubt} />
                ) : (
                  doubt.code && (
                    <MarkGenuine symbol={checks.symbol} day={doubt.day} code={doubt.code} what={doubt.what} />
                  )
                )}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {!isWhole && doubts.length > SHOWN && (
        <Button size="sm" className="mt-2" onClick={() => setWhole(true)}>
          {t("showAll", { count: doubts.length })}
        </Button>
      )}
    </>
  );
}

function useDoubts({ moves, seams, suspensions, missing, imports }: TickerChecks): Doubt[] {
  const t = useTranslations("checks");
  const locale = useLocale();
  const percent = (value: number | null) => formatPercent(value, { locale, signed: true });
  const price = (value: number) => formatPrice(value, locale);
  const fileOf = (id: string) => imports.find((each) => each.id === id)?.fileName ?? t("noFile");
  const doubts: Doubt[] = [
    ...seams.map((seam) => ({
      ...seam,
      code: "seam" as const,
      days: seam.day,
      what: t("seams"),
      detail: (
        <span className="flex flex-col">
          {seam.falseReturn !== null && <Delta value={seam.falseReturn} digits={2} />}
          <span className="text-muted">{t("seamDetail", { file: fileOf(seam.importId) })}</span>
        </span>
      ),
    })),
    ...moves.map((move) => ({
      ...move,
      days: move.day,
      what: t(`moves.${move.probable ?? "beyond_limit"}`),
      detail: (
        <span className="flex flex-col">
          <span>
            <Delta value={move.move} digits={2} />
            {move.ratio && <span className="text-muted"> {t("nearRatio", { ratio: move.ratio })}</span>}
          </span>
          <span className="text-muted">
            {t("fromTo", { before: price(move.before), after: price(move.after) })}
          </span>
          {move.code === "beyond_limit" && (
            <span className="text-muted">{t("furthest", { limit: percent(move.limit) })}</span>
          )}
        </span>
      ),
    })),
    ...suspensions.map((each) => ({
      ...each,
      day: each.from,
      code: each.told === "carried" ? null : ("no_rows" as const),
      days: each.from === each.to ? each.from : t("span", { from: each.from, to: each.to }),
      what: t(`told.${each.told}`),
      detail: t("sessions", { count: each.sessions }),
    })),
    ...(missing?.days ?? []).map((each) => ({
      ...each,
      code: "no_rows" as const,
      days: each.day,
      what: t("missingDay"),
      detail: null,
    })),
  ];
  return doubts.toSorted((a, b) => (a.day < b.day ? 1 : -1));
}
