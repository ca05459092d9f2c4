import { queryOptions } from "@tanstack/react-query";
import { apiFetch, queryString } from "@/lib/client/fetch";
import type { ConceptKind } from "@/lib/domain/provider/concepts";
import type { ConceptList, ConceptMembers } from "@/lib/prices/concepts/schema";

const HOUR = 3_600_000;

/** The source is asked when a person opens a list, and again after an hour or a failure: never by the page itself. */
const ON_REQUEST = {
  retry: false,
  refetchInterval: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;

interface Kept {
  state: { data?: { failure: object | null } };
}
const staleTime = ({ state }: Kept): number => (state.data?.failure === null ? HOUR : 0);

export function conceptsOptions(kind: ConceptKind) {
  return queryOptions({
    queryKey: ["concepts", kind],
    queryFn: ({ signal }) => apiFetch<ConceptList>(`/concepts${queryString({ kind })}`, { signal }),
    ...ON_REQUEST,
    staleTime,
  });
}

export function conceptMembersOptions(code: string) {
  return queryOptions({
    queryKey: ["concepts", "members", code],
    queryFn: ({ signal }) => apiFetch<ConceptMembers>(`/concepts/${code}/members`, { signal }),
    ...ON_REQUEST,
    staleTime,
  });
}
