import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isOfText } from "@/lib/db/report-revisions";
import type { Day } from "@/lib/domain/calendar/day";
import { isRemovedBy } from "@/lib/domain/theme/membership";
import type { ReportCompany } from "@/lib/reports/schema";
import { tickersNamed } from "@/lib/tickers/symbol-data";

const parts = {
  ticker: {
    select: {
      symbol: true,
      watches: {
        where: { voidedAt: null, theme: { voidedAt: null } },
        select: { addedOn: true, removedOn: true, theme: { select: { slug: true } } },
      },
    },
  },
  claim: {
    select: {
      kind: true,
      themes: {
        where: { voidedAt: null, theme: { voidedAt: null } },
        select: {
          addedAt: true,
          voidedAt: true,
          theme: { select: { slug: true, level: true, parent: { select: { slug: true } } } },
        },
      },
    },
  },
} satisfies Prisma.ReportCompanyInclude;
type CompanyRow = Prisma.ReportCompanyGetPayload<{ include: typeof parts }>;

/**
 * The companies that a report's text names at an instant (null: now), in its order. A ticker that an analyst chose later
 * isn't known then; the days of a watch apply to every view.
 */
export async function readCompanies(
  reportId: string,
  { asOf, until }: { asOf: Day; until: Date | null },
): Promise<ReportCompany[]> {
  const all = await db.reportCompany.findMany({
    where: { reportId },
    include: parts,
    orderBy: { ordinal: "asc" },
  });
  const rows = all
    .filter((row) => isOfText(row, until))
    .map((row) =>
      isOfText({ addedAt: row.tickerChosenAt, voidedAt: null }, until) ? row : withoutTicker(row),
    );
  // A symbol is chosen today, so that a view of an earlier day has nothing to choose from.
  const isOpen = until === null && rows.some(({ ticker }) => !ticker);
  const named = isOpen ? await tickersNamed() : () => [];
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    code: row.code,
    symbol: row.ticker?.symbol ?? null,
    candidates: row.ticker ? [] : [...named(row.name)],
    rating: { text: row.ratingText, stance: row.stance as ReportCompany["rating"]["stance"] },
    target: row.target,
    currency: row.currency,
    degree: row.degree as ReportCompany["degree"],
    claimId: row.claimId,
    theme: themeOf(row, until),
    watchedIn: watchedIn(row, asOf),
  }));
}

const withoutTicker = (row: CompanyRow): CompanyRow => ({ ...row, tickerId: null, ticker: null });

/** The slugs of the themes that watch a company's ticker on a day. */
function watchedIn({ ticker }: CompanyRow, asOf: Day): string[] {
  const watches = ticker?.watches.filter((each) => each.addedOn <= asOf && !isRemovedBy(each, asOf)) ?? [];
  return [...new Set(watches.map(({ theme }) => theme.slug))];
}

/** The single subtheme on which a company's sentence bears, the sector of several, or its single sector; else null. */
function themeOf({ claim }: CompanyRow, until: Date | null): string | null {
  const links = claim?.themes.filter((link) => isOfText(link, until)) ?? [];
  const themes = links.map(({ theme }) => theme);
  const subthemes = themes.filter(({ level }) => level === "subtheme");
  const only = subthemes.length === 1 ? subthemes : themes.filter(({ level }) => level === "sector");
  const slugs = new Set([
    ...only.map(({ slug }) => slug),
    ...(subthemes.length > 1 ? subthemes.flatMap(({ parent }) => parent?.slug ?? []) : []),
  ]);
  const [slug, another] = slugs;
  return slug !== undefined && another === undefined ? slug : null;
}
