import { db } from "@/lib/db/client";

/** How many tickers still carry generated bars: the banner's number. */
export async function countSampleTickers(): Promise<number> {
  return db.priceSeries.count({ where: { source: "sample", bars: { gt: 0 } } });
}
