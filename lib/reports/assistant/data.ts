import { takeProposal } from "@/lib/domain/report-text/proposed/take-proposal";
import { env } from "@/lib/env/env";
import { addressRule } from "@/lib/env/rules.mjs";
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
  const key = env().assistantKey;
  // The key may have come after the address: in clear it goes to this machine only.
  const address = addressRule("url", assistant.url, { takesToken: key !== null })(assistant.url);
  if (!address.ok) return fail("assistant_failed", { extra: { reason: "insecure_address" } });
  const { text, reports } = draft.value;
  const report = reports[index];
  if (!report) return fail("not_found");
  const own = text.slice(report.start, report.end);
  const proposal = await askAssistant(assistant, key, own, signal);
  if (!proposal.ok) return proposal;
  const taken = takeProposal(text, report, proposal.value);
  return ok({ report: { ...taken.draft, isReport: report.isReport }, refused: taken.refused });
}
