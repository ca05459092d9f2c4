import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isOfText } from "@/lib/db/report-revisions";
import type { ReportCompany } from "@/lib/reports/schema";
import { tickersNamed } from "@/lib/tickers/symbol-data";

const parts = {
  ticker: {
    select: {
      symbol: true,
      watches: {
        where: { voidedAt: null, removedOn: null, theme: { voidedAt: null } },
        select: { theme: { select: { slug: true } } },
      },
    },
  },
  claim: {
    select: {
      kind: true,
      themes: {
        where: { voidedAt: null },
        select: { addedAt: true, voidedAt: true, theme: { select: { slug: true, level: true } } },
      },
    },
  },
} satisfies Prisma.ReportCompanyInclude;
type CompanyRow = Prisma.ReportCompanyGetPayload<{ include: typeof parts }>;

/** The companies that a report's text names at an instant (null: now), in its order. */
export async function readCompanies(reportId: string, until: Date | null): Promise<ReportCompany[]> {
  const all = await db.reportCompany.findMany({
    where: { reportId },
    include: parts,
    orderBy: { ordinal: "asc" },
  });
  const rows = all.filter((row) => isOfText(row, until));
  const named = rows.some(({ ticker }) => !ticker) ? await tickersNamed() : () => [];
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
    watchedIn: [...new Set(row.ticker?.watches.map(({ theme }) => theme.slug))],
  }));
}

/** The single subtheme on which a company's sentence bears, else its single sector. */
function themeOf({ claim }: CompanyRow, until: Date | null): string | null {
  const links = claim?.themes.filter((link) => isOfText(link, until)) ?? [];
  const themes = links.map(({ theme }) => theme);
  const subthemes = themes.filter(({ level }) => level === "subtheme");
  const [theme, another] = subthemes.length > 0 ? subthemes : themes;
  return theme && !another ? theme.slug : null;
}
