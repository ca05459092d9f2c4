import { takeProposal } from "@/lib/domain/report-text/proposed/take-proposal";
import { env } from "@/lib/env/env";
import { askAssistant } from "@/lib/reports/assistant/ask-assistant";
import type { ProposalAnswer } from "@/lib/reports/assistant/schema";
import { readDraft } from "@/lib/reports/drafts/data";
import { fail, ok, type Result } from "@/lib/result";
import { readSettings } from "@/lib/settings/data";

/** Asks the assistant of the settings for the themes and companies of one report of a draft. Nothing is stored. */
export async function proposeReport(
  id: string,
  index: number,
  signal: AbortSignal,
): Promise<Result<ProposalAnswer>> {
  const { assistant } = await readSettings();
  const draft = await readDraft(id);
  if (!draft.ok) return draft;
  if (!assistant) return fail("assistant_off");
  const { text, reports } = draft.value;
  const report = reports[index];
  if (!report) return fail("not_found");
  const own = text.slice(report.start, report.end);
  const proposal = await askAssistant(assistant, env().assistantKey, own, signal);
  if (!proposal.ok) return proposal;
  const taken = takeProposal(text, report, proposal.value);
  return ok({ report: { ...taken.draft, isReport: report.isReport }, refused: taken.refused });
}
