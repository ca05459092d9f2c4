/** The row of a day's issue. `#doubt-2025-07-29` is an address that links may have. */
export const issueId = (day: string): string => `doubt-${day}`;

/** Scrolls to the row of an issue and focuses it. */
export function goToIssue(day: string): void {
  const row = document.getElementById(issueId(day));
  row?.scrollIntoView({ block: "center" });
  row?.focus();
}

/** The same once a write is answered; somebody who types elsewhere by then keeps the focus. */
export function goBackToIssue(day: string): void {
  const { activeElement } = document;
  const isWriting = activeElement?.matches("input, textarea, select, [role=dialog] *") ?? false;
  if (!isWriting || document.getElementById(issueId(day))?.contains(activeElement)) goToIssue(day);
}
