import type { ThemeMember } from "@/lib/themes/detail-schema";

/** On the list, and off it by the day of the view. On its last day a ticker still counts, but its removal is what was asked for. */
export function splitMembers(members: readonly ThemeMember[], asOf: string) {
  const isRemoved = ({ removedOn }: ThemeMember) => removedOn !== null && removedOn <= asOf;
  return {
    standing: members.filter((member) => !isRemoved(member)),
    removed: members.filter(isRemoved),
  };
}
