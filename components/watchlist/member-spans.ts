import { isRemovedBy } from "@/lib/domain/theme/membership";
import type { ThemeMember } from "@/lib/themes/detail-schema";

/** Splits the members into watched and removed ones, as of the day of the view. */
export function splitMembers(members: readonly ThemeMember[], asOf: string) {
  return {
    current: members.filter((member) => !isRemovedBy(member, asOf)),
    removed: members.filter((member) => isRemovedBy(member, asOf)),
  };
}
