"use client";

import { useLocale, useTranslations } from "next-intl";
import { Delta } from "@/components/ui/delta";
import { Disclosure } from "@/components/ui/disclosure";
import { useReasonText } from "@/components/ui/error-text";
import { HelpText } from "@/components/ui/help-text";
import { Panel } from "@/components/ui/panel";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { useLastKnown } from "@/components/ui/use-last-known";
import { useViewHref } from "@/components/view/use-view-href";
import { isRemovedBy } from "@/lib/domain/theme/membership";
import { nameOf } from "@/lib/format/name";
import type { Locale } from "@/lib/i18n/locale";
import { tickerHref } from "@/lib/view/addresses";
import type { ThemeDetail, ThemeMember } from "@/lib/themes/detail-schema";

type Part = ThemeMember & { contribution: number };

/** The contributions of the members to the index's return since the call, folded. */
export function Contributions({ theme }: { theme: ThemeDetail }) {
  const t = useTranslations("measures");
  return (
    <Panel title={<HelpText text={t("contributionHelp")}>{t("contribution")}</HelpText>}>
      <Disclosure summary={t("contributionShow")}>
        <ContributionTable theme={theme} />
      </Disclosure>
    </Panel>
  );
}

/** The members as bars sorted by size; they sum to the index's return exactly. */
function ContributionTable({ theme }: { theme: ThemeDetail }) {
  const t = useTranslations("measures");
  const locale = useLocale();
  const reasonText = useReasonText();
  const lastKnown = useLastKnown();
  const parts = theme.members
    .filter((member): member is Part => member.contribution !== null)
    .sort((a, b) => b.contribution - a.contribution);
  const without = theme.members.filter(({ contribution }) => contribution === null);
  const total = theme.returns.sinceCall;
  if (parts.length === 0) {
    return (
      <p className="text-sm text-muted">
        {theme.lastKnown ? `${reasonText("stale")} ${lastKnown(theme.lastKnown)}` : t("contributionNone")}
      </p>
    );
  }
  return (
    <>
      <Table caption={t("contributionCaption")}>
        <Thead>
          <Tr>
            <Th>{t("ticker")}</Th>
            <td className="w-1/2" />
            <Th numeric>{t("points")}</Th>
          </Tr>
        </Thead>
        <tbody>
          {parts.map((member) => (
            <ContributionRow
              key={member.symbol}
              member={member}
              isShared={isNameShared(member, theme.members, locale)}
              parts={parts}
              asOf={theme.asOf}
            />
          ))}
        </tbody>
        <tfoot>
          <Tr className="font-medium">
            <Th scope="row">{t("indexReturn")}</Th>
            <td />
            <Td numeric>
              <Delta
                kind="number"
                digits={2}
                value={total === null ? null : total * 100}
                reason={theme.reasons.sinceCall}
              />
            </Td>
          </Tr>
        </tfoot>
      </Table>
      <p className="mt-1 text-2xs text-faint">
        {t("contributionSum")}{" "}
        {without.length > 0 &&
          t("contributionWithout", {
            names: without
              .map((member) => fullName(member, theme.members, locale))
              .join(locale === "zh" ? "、" : ", "),
          })}
      </p>
    </>
  );
}

/** Whether another member has the same name, as two listings of one company do. */
const isNameShared = (member: ThemeMember, among: readonly ThemeMember[], locale: Locale): boolean =>
  among.some((other) => other !== member && nameOf(other, locale) === nameOf(member, locale));

const fullName = (member: ThemeMember, among: readonly ThemeMember[], locale: Locale): string =>
  isNameShared(member, among, locale) ? `${nameOf(member, locale)} ${member.symbol}` : nameOf(member, locale);

function ContributionRow({
  member,
  isShared,
  parts,
  asOf,
}: {
  member: Part;
  /** The name is ambiguous, so the symbol is shown too. */
  isShared: boolean;
  parts: readonly Part[];
  asOf: string;
}) {
  const t = useTranslations("measures");
  const locale = useLocale();
  const href = useViewHref();
  const { contribution, removedOn } = member;
  return (
    <Tr>
      <Th scope="row" className="font-normal">
        <TextLink href={href(tickerHref(member.symbol))}>{nameOf(member, locale)}</TextLink>
        {isShared && <span className="ml-1 text-2xs num text-faint">{member.symbol}</span>}
        {removedOn !== null && isRemovedBy(member, asOf) && (
          <span className="block text-2xs text-faint">{t("removedOn", { day: removedOn })}</span>
        )}
      </Th>
      <td className="px-2 py-1.5">
        <Bar value={contribution} parts={parts} />
      </td>
      <Td numeric>
        <Delta kind="number" digits={2} value={contribution * 100} />
      </Td>
    </Tr>
  );
}

/** A bar from the common zero; the number beside it has the same value. */
function Bar({ value, parts }: { value: number; parts: readonly Part[] }) {
  const most = Math.max(0, ...parts.map(({ contribution }) => contribution));
  const least = Math.min(0, ...parts.map(({ contribution }) => contribution));
  const span = most - least || 1;
  const start = (Math.min(value, 0) - least) / span;
  return (
    <div aria-hidden className="relative h-2.5 min-w-16">
      <div className="absolute inset-y-0 w-px bg-strong" style={{ left: `${(-least / span) * 100}%` }} />
      <div
        className={value < 0 ? "absolute inset-y-0 bg-loss/70" : "absolute inset-y-0 bg-gain/70"}
        style={{ left: `${start * 100}%`, width: `${(Math.abs(value) / span) * 100}%` }}
      />
    </div>
  );
}
