"use client";

import { useQuery } from "@tanstack/react-query";
import { useView } from "@/components/view/use-view";
import { themeChecksOptions } from "@/lib/prices/checks/queries";

const NOBODY: ReadonlyMap<string, readonly string[]> = new Map();

/** Per theme's slug, the members with a suspected move in its return. Told of today's board: an earlier day's is looked at on its page. */
export function useSuspects(): ReadonlyMap<string, readonly string[]> {
  const { params } = useView();
  const { data } = useQuery({ ...themeChecksOptions(), enabled: params.asOf === null });
  return data ? new Map(data.map(({ slug, suspected }) => [slug, suspected])) : NOBODY;
}
