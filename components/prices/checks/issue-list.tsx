"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { doubtId } from "@/components/prices/checks/issue-id";
import { GenuineWord, MarkGenuine } from "@/components/prices/checks/mark-genuine";
import { useDoubts } from "@/components/prices/checks/use-issue-list";
import { MoreButton } from "@/components/ui/more-button";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import type { TickerChecks } from "@/lib/prices/checks/schema";

const SHOWN = 20;

/** Every suspicion of a ticker's bars, newest first, each with what a person said of it. */
export function DoubtList({ checks }: { checks: TickerChecks }) {
  const t = useTranslations("checks");
  const doubts = useDoubts(checks);
  const [isWhole, setWhole] = useState(false);
  if (doubts.length === 0) {
    const isFine = checks.needsLook.length === 0; // what isn't of a day is said above
    if (checks.bars > 0 && !isFine) return null;
    return <p className="py-2 text-sm text-muted">{t(checks.bars === 0 ? "noBars" : "none")}</p>;
  }
  return (
    <>
      <Table caption={t("caption", { symbol: checks.symbol })} asCards>
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
              key={`${doubt.what} ${doubt.day}`}
              id={doubtId(doubt.day)}
              tabIndex={-1}
              className="scroll-mt-16 align-top target:bg-accent-wash"
            >
              <Th scope="row" className="align-top font-normal tabular-nums md:w-[14ch] md:min-w-[14ch]">
                {doubt.days}
              </Th>
              <Td wide className="md:min-w-36">
                {doubt.what}
              </Td>
              <Td wide className="[overflow-wrap:anywhere] tabular-nums md:min-w-60">
                {doubt.detail}
              </Td>
              <Td wide className="md:min-w-32">
                {doubt.genuine ? <GenuineWord {...doubt} /> : <MarkGenuine {...doubt} />}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {!isWhole && doubts.length > SHOWN && (
        <MoreButton size="sm" className="mt-2" onMore={() => setWhole(true)}>
          {t("showAll", { count: doubts.length })}
        </MoreButton>
      )}
    </>
  );
}
