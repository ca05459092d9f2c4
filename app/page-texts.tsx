import type { Messages } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { MoreTexts } from "@/app/more-texts";

type Area = keyof Messages;

/** The areas whose texts every page has. A page names the others that its parts show. */
export const EVERYWHERE = [
  "common",
  "nav",
  "view",
  "errors",
  "reasons",
  "palette",
  "help",
  "prices",
  "status",
  "units",
  "charts",
] as const satisfies readonly Area[];

/** The texts of some areas, in the request's language. */
export async function textsOf(areas: readonly Area[]): Promise<Partial<Messages>> {
  const messages = await getMessages();
  return Object.fromEntries(areas.map((area) => [area, messages[area]]));
}

/** Adds the texts of a page to those of every page. */
export async function PageTexts({ of, children }: { of: readonly Area[]; children: ReactNode }) {
  return <MoreTexts texts={await textsOf(of)}>{children}</MoreTexts>;
}
