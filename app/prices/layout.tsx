import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { MoreTexts } from "@/app/more-texts";

export default async function PricesLayout({ children }: { children: ReactNode }) {
  const { pricesImport, priceCodes } = await getMessages();
  return <MoreTexts texts={{ pricesImport, priceCodes }}>{children}</MoreTexts>;
}
