/** The row of a day's suspicion: a link to `#doubt-2025-07-29` shows it. */
export const doubtId = (day: string): string => `doubt-${day}`;

/** Goes to the row of a suspicion, for whoever reads with a keyboard too. */
export function goToDoubt(day: string): void {
  const row = document.getElementById(doubtId(day));
  row?.scrollIntoView({ block: "center" });
  row?.focus();
}

/** The same once an answer is there; who writes somewhere else by then stays there. */
export function goBackToDoubt(day: string): void {
  const { activeElement } = document;
  const isWriting = activeElement?.matches("input, textarea, select, [role=dialog] *") ?? false;
  if (!isWriting || document.getElementById(doubtId(day))?.contains(activeElement)) goToDoubt(day);
}
