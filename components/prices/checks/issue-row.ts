/** The element id of a day's issue. Existing links may use `#doubt-2025-07-29`. */
export const issueId = (day: string): string => `doubt-${day}`;

/** Scrolls to the row of an issue and focuses it. */
export function goToIssue(day: string): void {
  const row = document.getElementById(issueId(day));
  row?.scrollIntoView({ block: "center" });
  row?.focus();
}

/** Like goToIssue after a write, unless the focus is in another field by then. */
export function goBackToIssue(day: string): void {
  const { activeElement } = document;
  const isWriting = activeElement?.matches("input, textarea, select, [role=dialog] *") ?? false;
  if (!isWriting || document.getElementById(issueId(day))?.contains(activeElement)) goToIssue(day);
}
