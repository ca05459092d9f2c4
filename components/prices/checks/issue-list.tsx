"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { issueId } from "@/components/prices/checks/issue-row";
import { DismissalNote, DismissIssue } from "@/components/prices/checks/dismiss-issue";
import { useIssueRows } from "@/components/prices/checks/use-issue-list";
import { MoreButton } from "@/components/ui/more-button";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import type { TickerChecks } from "@/lib/prices/checks/schema";

const SHOWN = 20;

/** The issues of a ticker's bars, newest first, each with its dismissal or a button to dismiss it. */
export function IssueList({ checks }: { checks: TickerChecks }) {
  const t = useTranslations("checks");
  const rows = useIssueRows(checks);
  const [isWhole, setWhole] = useState(false);
  if (rows.length === 0) {
    const isFine = checks.needsLook.length === 0; // issues without a day are shown above
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
            <Th>{t("dismissal")}</Th>
          </Tr>
        </Thead>
        <tbody>
          {(isWhole ? rows : rows.slice(0, SHOWN)).map((row) => (
            <Tr
              key={`${row.what} ${row.day}`}
              id={issueId(row.day)}
              tabIndex={-1}
              className="scroll-mt-16 align-top target:bg-accent-wash"
            >
              <Th scope="row" className="align-top font-normal tabular-nums md:w-[14ch] md:min-w-[14ch]">
                {row.days}
              </Th>
              <Td wide className="md:min-w-36">
                {row.what}
              </Td>
              <Td wide className="[overflow-wrap:anywhere] tabular-nums md:min-w-60">
                {row.detail}
              </Td>
              <Td wide className="md:min-w-32">
                {row.genuine ? <DismissalNote {...row} /> : <DismissIssue {...row} />}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {!isWhole && rows.length > SHOWN && (
        <MoreButton size="sm" className="mt-2" onMore={() => setWhole(true)}>
          {t("showAll", { count: rows.length })}
        </MoreButton>
      )}
    </>
  );
}
