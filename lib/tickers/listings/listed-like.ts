import { isChinese } from "@/lib/domain/symbol/ticker-names";
import { byLengthOfName, fitsAmong, FITS } from "@/lib/domain/symbol/ticker-match";
import { listingKeys, listings } from "@/lib/tickers/listings/listings";

/** Symbols of the directory whose code, name or pinyin begins with a text; of a Chinese one, also those that contain it. */
export async function listedLike(text: string, most: number): Promise<string[]> {
  const { bySymbol, readings } = await listings();
  const fits = fitsAmong([await listingKeys()], text, isChinese(text) ? readings : () => []);
  const wanted = [...fits].filter(([, fit]) => fit <= FITS.begins || isChinese(text));
  return wanted
    .sort(([a, fitA], [b, fitB]) => fitA - fitB || byLengthOfName(bySymbol.get(a)!, bySymbol.get(b)!))
    .slice(0, most)
    .map(([symbol]) => symbol);
}
