import { queryOptions, useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { everyPage, PAGE_MOST } from "@/lib/client/every-page";
import { ApiProblem, apiFetch, queryString } from "@/lib/client/fetch";
import type { ProposalAnswer } from "@/lib/reports/assistant/schema";
import type { AcceptedReports } from "@/lib/reports/schema";
import type {
  AddedDraft,
  DraftedReport,
  DraftItem,
  SplitReport,
  StoredDraft,
} from "@/lib/reports/drafts/schema";

const draftKeys = {
  list: ["report-drafts", "list"] as const,
  detail: (id: string) => ["report-drafts", "detail", id] as const,
};

/** Every draft in review, newest first. */
export function reportDraftsOptions() {
  return queryOptions({
    queryKey: draftKeys.list,
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        apiFetch<{ items: DraftItem[]; nextCursor: string | null }>(
          `/report-drafts${queryString({ limit: PAGE_MOST, cursor })}`,
          { signal },
        ),
      ),
  });
}

export function reportDraftOptions(id: string) {
  return queryOptions({
    queryKey: draftKeys.detail(id),
    queryFn: ({ signal }) => apiFetch<StoredDraft>(draftPath(id), { signal }),
  });
}

const draftPath = (id: string) => `/report-drafts/${encodeURIComponent(id)}`;

/** Shows the draft that the board refused to change, as it is there. */
function showCurrent(client: QueryClient, id: string, error: unknown): void {
  const current = error instanceof ApiProblem && (error.body["current"] as StoredDraft | undefined);
  if (current) client.setQueryData(draftKeys.detail(id), current);
}

/** Keeps a text, or a file, as a draft, and answers what became of it. */
export function useAddDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (added: string | File): Promise<AddedDraft> => {
      const form = new FormData();
      if (added instanceof File) form.set("file", added);
      const { files } = await apiFetch<{ files: AddedDraft[] }>("/report-drafts", {
        method: "POST",
        ...(added instanceof File ? { body: form } : { json: { text: added } }),
      });
      return files[0]!;
    },
    onSettled: () => void renew(client, "reportDraft"),
  });
}

export interface Correction {
  version: number;
  reports: readonly DraftedReport[];
  /** Sent while the page is left. */
  keepalive?: boolean;
}

/** Stores a draft's corrections, based on the version that the analyst read. `onStored` runs before the cache has it. */
export function useCorrectDraft(
  id: string,
  onStored: (stored: StoredDraft, reports: Correction["reports"]) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ keepalive, ...correction }: Correction) =>
      apiFetch<StoredDraft>(draftPath(id), { method: "PATCH", json: correction, keepalive }),
    onSuccess: (stored, { reports }) => {
      onStored(stored, reports);
      client.setQueryData(draftKeys.detail(id), stored);
      void renew(client, "reportDraft", (key) => key[1] === "detail");
    },
    onError: (error) => showCurrent(client, id, error),
  });
}

/** Discards a draft, or brings it back. */
export function useDiscardDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, isBack = false }: { id: string; isBack?: boolean }) =>
      apiFetch<StoredDraft>(isBack ? `${draftPath(id)}/restore` : draftPath(id), {
        method: isBack ? "POST" : "DELETE",
      }),
    onSettled: () => renew(client, "reportDraft"),
  });
}

/** The slugs of the reports that the chosen ones correct, as they were reviewed: the board replaces no other. */
const correctedBy = (
  review: StoredDraft["review"],
  { reports, asNew }: { reports: readonly number[]; asNew: readonly number[] },
): string[] =>
  reports.flatMap((at) => {
    const known = review[at]?.known;
    return known?.relation === "corrected" && !asNew.includes(at) ? [known.slug] : [];
  });

/** Accepts reports of a draft in one transaction: from then on they are on the board. */
export function useAcceptDraft() {
  const client = useQueryClient();
  return useMutation({
    /** `asNew`: the indexes of reports that don't correct one on the board although they look like it. */
    mutationFn: (accepted: { draftId: string; version: number; reports: number[]; asNew: number[] }) => {
      const draft = client.getQueryData<StoredDraft>(draftKeys.detail(accepted.draftId));
      const corrects = correctedBy(draft?.review ?? [], accepted);
      return apiFetch<AcceptedReports>("/reports", { method: "POST", json: { ...accepted, corrects } });
    },
    onSuccess: () => void renew(client, "report"),
    onError: (error, { draftId }) => showCurrent(client, draftId, error),
  });
}

/** Cuts the report in review in two where a new one begins; nothing is stored. `onSplit` is the present screen's. */
export function useSplitReport(
  id: string,
  report: DraftedReport,
  onSplit: (halves: DraftedReport[], cut: DraftedReport) => void,
  onError: (error: Error) => void,
) {
  return useMutation({
    mutationFn: async (at: number) => {
      const { reports } = await apiFetch<SplitReport>(`${draftPath(id)}/split`, {
        method: "POST",
        json: { report, at },
      });
      return { halves: reports, cut: report };
    },
    onSuccess: ({ halves, cut }) => onSplit(halves, cut),
    onError,
  });
}

/** Asks the assistant about a report of a draft; nothing is stored. `onProposed` is the present screen's, not the asking one's. */
export function useProposeReport(
  id: string,
  onProposed: (answer: ProposalAnswer, asked: DraftedReport) => void,
) {
  return useMutation({
    mutationFn: ({ at }: { at: number; report: DraftedReport }) =>
      apiFetch<ProposalAnswer>(`${draftPath(id)}/proposal`, { method: "POST", json: { report: at } }),
    onSuccess: (answer, { report }) => onProposed(answer, report),
  });
}
