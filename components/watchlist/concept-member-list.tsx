import { useTranslations } from "next-intl";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { useSourceText } from "@/components/view/use-source-text";
import { WATCHLIST_TEXT_ENTRIES } from "@/lib/domain/watchlist-text/types";
import type { ConceptMembers } from "@/lib/prices/concepts/schema";

/** The members of a source's list, their number, and the day on which they were read. */
export function ConceptMemberList({
  name,
  members: { code, source, readOn, items, leftOut },
}: {
  name: string;
  members: ConceptMembers;
}) {
  const t = useTranslations("listImport.concepts");
  const sourceText = useSourceText();
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="text-sm">
        {t("memberCount", { name, code, count: items.length })}
        <span className="block text-xs text-muted">
          {t("readOn", { source: sourceText(source), day: readOn ?? "" })}
          {leftOut > 0 && ` ${t("leftOut", { count: leftOut })}`}
        </span>
      </p>
      {items.length > WATCHLIST_TEXT_ENTRIES ? (
        <p role="alert" className="text-sm text-danger">
          {t("tooMany", { most: WATCHLIST_TEXT_ENTRIES })}
        </p>
      ) : (
        <Table caption={t("members", { name })} maxHeight="16rem">
          <Thead>
            <Tr className="bg-raised">
              <Th>{t("code")}</Th>
              <Th>{t("company")}</Th>
            </Tr>
          </Thead>
          <tbody>
            {items.map((member) => (
              <Tr key={member.code}>
                <Th scope="row" className="font-normal num whitespace-nowrap">
                  {member.symbol ?? member.code}
                </Th>
                <Td>
                  <span lang="zh-CN">{member.name}</span>
                  {!member.aShare && <span className="ml-2 text-2xs text-warn">{t("notAShare")}</span>}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}
