import { isRemovedBy } from "@/lib/domain/theme/membership";
import type { ThemeMember } from "@/lib/themes/detail-schema";

/** On the list, and off it by the day of the view. */
export function splitMembers(members: readonly ThemeMember[], asOf: string) {
  return {
    standing: members.filter((member) => !isRemovedBy(member, asOf)),
    removed: members.filter((member) => isRemovedBy(member, asOf)),
  };
}
