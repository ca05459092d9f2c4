import type { Context } from "@/lib/contract/context";
import { transaction, type Transaction } from "@/lib/db/transaction";
import { earliestDay } from "@/lib/domain/calendar/day";
import { excerpt } from "@/lib/domain/text/excerpt";
import { parseSymbol } from "@/lib/domain/symbol/symbol";
import type { WatchCompaniesInput, WatchedCompanies } from "@/lib/reports/companies/schema";
import { fail, invalid, ok, type Result } from "@/lib/result";
import { today } from "@/lib/settings/data";
import { findTheme } from "@/lib/themes/data";
import { ensureTicker } from "@/lib/tickers/mutations";
import { addWatchIn, Refused } from "@/lib/watchlist/mutations";
import { REASON_MAX } from "@/lib/watchlist/schema";

/**
 * Watches companies that a report names, all or none: from its call day on, since it named them then, and for the
 * reason of its sentence. One that its theme watches already stays as it is. A symbol that is chosen here becomes the
 * company's.
 */
export async function watchCompanies(
  slug: string,
  { companies }: WatchCompaniesInput,
  context: Context,
): Promise<Result<WatchedCompanies>> {
  const day = await today(context);
  try {
    return await transaction(async (tx) => {
      const report = await tx.report.findUnique({ where: { slug } });
      if (!report) return fail("not_found");
      const addedOn = earliestDay(report.callDay, day)!;
      const answer: WatchedCompanies = { watches: [], already: [] };
      for (const [at, { id, theme: themeSlug, symbol: chosen }] of companies.entries()) {
        const refuse = (field: string, code: string) =>
          new Refused(invalid(`companies.${at}.${field}`, code));
        const company = await tx.reportCompany.findFirst({
          where: { id, reportId: report.id, voidedAt: null },
          include: { ticker: true, claim: true },
        });
        if (!company) throw refuse("id", "not_found");
        const theme = await findTheme(themeSlug, tx);
        if (!theme) throw refuse("theme", "not_found");
        const symbol = company.ticker?.symbol ?? (chosen === undefined ? null : canonical(chosen));
        if (symbol === null) throw refuse("symbol", chosen === undefined ? "required" : "unknown_symbol");
        if (!company.ticker) await chooseTicker(tx, id, symbol, context.now);
        const reason = company.claim ? excerpt(company.claim.text, REASON_MAX) : null;
        const watch = { theme, symbol, reason, addedOn, source: "report" as const };
        const added = await addWatchIn(tx, watch, { context, day });
        if (added.ok) answer.watches.push(added.value);
        else if (added.code === "already_watched") answer.already.push(id);
        else throw new Refused(added);
      }
      return ok(answer);
    });
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

function canonical(text: string): string | null {
  const verdict = parseSymbol(text);
  return verdict.ok ? verdict.symbol : null;
}

async function chooseTicker(tx: Transaction, id: string, symbol: string, now: Date): Promise<void> {
  const { id: tickerId } = await ensureTicker(tx, symbol);
  await tx.reportCompany.update({ where: { id }, data: { tickerId, tickerChosenAt: now } });
}
