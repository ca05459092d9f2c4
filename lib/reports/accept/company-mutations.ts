import type { Transaction } from "@/lib/db/transaction";
import { parseSymbol } from "@/lib/domain/symbol/symbol";
import type { Stored } from "@/lib/reports/accept/acceptance";
import { invalid } from "@/lib/result";
import { ensureTicker } from "@/lib/tickers/mutations";
import { Refused } from "@/lib/watchlist/mutations";

/** Stores the companies that a report names, in place of those of an earlier text; one whose symbol is open keeps the ticker that was chosen for it. */
export async function storeCompanies(
  tx: Transaction,
  { reportId, claimIds, acceptance: { draft, place }, addedAt, context }: Stored,
): Promise<void> {
  const earlier = await tx.reportCompany.findMany({
    where: { reportId, voidedAt: null },
    select: { name: true, code: true, tickerId: true },
  });
  const data = [];
  for (const [ordinal, company] of draft.companies.entries()) {
    const { name, code, symbol, rating, target, currency, degree, claim } = company;
    const verdict = symbol === null ? null : parseSymbol(symbol);
    if (verdict && !(verdict.ok && verdict.symbol === symbol))
      throw new Refused(invalid(`${place}.companies.${ordinal}.symbol`, "unknown_symbol"));
    const same = earlier.find((each) => each.name === name && each.code === code);
    const chosen = same?.tickerId ?? null;
    data.push({
      ...{ reportId, ordinal, name, code, target, currency, degree, addedAt },
      claimId: claim === null ? null : claimIds[claim]!,
      tickerId: symbol === null ? chosen : (await ensureTicker(tx, symbol)).id,
      ratingText: rating.text,
      stance: rating.stance,
    });
  }
  await tx.reportCompany.updateMany({
    where: { reportId, voidedAt: null },
    data: { voidedAt: context.now },
  });
  await tx.reportCompany.createMany({ data });
}
