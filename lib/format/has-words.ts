/** Whether one of these texts has what is searched in it, whatever the case; all do where nothing is searched. */
export function hasWords(texts: readonly (string | null | undefined)[], searched: string): boolean {
  const wanted = searched.trim().toLowerCase();
  return wanted === "" || texts.some((text) => text?.toLowerCase().includes(wanted));
}
