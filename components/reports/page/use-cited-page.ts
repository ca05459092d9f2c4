import { parseAsInteger, parseAsString, useQueryStates } from "nuqs";
import type { ReportClaim, ReportDetail } from "@/lib/reports/schema";

/** A page that a claim cites. */
export interface CitedPlace {
  page: number;
  claim: string;
}

/** The id of the button that opens a citation's page. */
export const citationId = ({ page, claim }: CitedPlace): string => `cite-${claim}-${page}`;

/** The citation whose page is open, kept in the address. */
export function useCitedPage() {
  const [{ page, claim }, setPlace] = useQueryStates({ page: parseAsInteger, claim: parseAsString });
  const place: CitedPlace | null = page !== null && claim !== null ? { page, claim } : null;
  return {
    place,
    /** The browser's Back closes what was opened; the pages between are no steps of it. */
    open: (next: CitedPlace) => void setPlace(next, { history: place ? "replace" : "push" }),
    close: () => {
      void setPlace({ page: null, claim: null });
      if (place) focusCitation(place);
    },
  };
}

/** Gives the focus back to the citation, or to the page's content where it isn't shown. */
export function focusCitation(place: CitedPlace): void {
  (document.getElementById(citationId(place)) ?? document.getElementById("content"))?.focus();
}

export const claimsOf = (report: ReportDetail): ReportClaim[] =>
  report.sectionList.flatMap((section) => section.claims);

/** The citation on the cited page before or after this one: the same claim's if it cites that page too. */
export function neighbour(report: ReportDetail, place: CitedPlace, step: 1 | -1): CitedPlace | null {
  const claims = claimsOf(report);
  const pages = [...new Set(claims.flatMap((claim) => claim.pages))].sort((a, b) => a - b);
  const page = (step === 1 ? pages : pages.reverse()).find((each) => (each - place.page) * step > 0);
  if (page === undefined) return null;
  const citing = claims.filter((claim) => claim.pages.includes(page));
  return { page, claim: (citing.find(({ id }) => id === place.claim) ?? citing[0]!).id };
}
