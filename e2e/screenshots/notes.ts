import type { NoteInput } from "@/lib/notes/schema";
import { addDays } from "@/lib/domain/calendar/day";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemesAnswer } from "@/lib/themes/schema";
import type { BoardApi } from "../board-api";
import { postNote } from "../arrange";

type WrittenNote = Omit<NoteInput, "evidence" | "observedOn"> & {
  theme: string;
  daysAgo: number;
  /** How much the note speaks for or against the theme's first claim. */
  evidence?: { bearing: "supports" | "contradicts"; weight: number };
};

/** Notes as analysts write them, in both languages, so that no picture shows an empty desk. */
const NOTES: readonly WrittenNote[] = [
  {
    theme: "optical-modules",
    kind: "earnings",
    daysAgo: 58,
    body: "$300308 interim results: 800G shipments **doubled** on the year, 1.6T sampling with two customers.",
    tags: ["800G"],
    evidence: { bearing: "supports", weight: 3 },
  },
  {
    theme: "optical-modules",
    kind: "channel_check",
    daysAgo: 23,
    body: "两家深圳经销商：EML 芯片交期仍为 **20 周以上**，$300502 的排产已到明年二季度。",
    tags: ["供应链"],
    evidence: { bearing: "supports", weight: 2 },
  },
  {
    theme: "optical-modules",
    kind: "risk",
    daysAgo: 2,
    body: "Co-packaged optics may shorten the pluggable cycle; ask the company how much of the 2027 plan depends on it.",
    tags: ["CPO"],
    evidence: { bearing: "contradicts", weight: 1 },
  },
  {
    theme: "operators",
    kind: "observation",
    daysAgo: 16,
    body: "Capex guidance for computing power is up 22% on the year; cloud revenue grows twice as fast as the core.",
    tags: ["capex"],
    evidence: { bearing: "supports", weight: 2 },
  },
  {
    theme: "edge-computing",
    kind: "question",
    daysAgo: 9,
    body: "Who pays for inference at the edge: the handset maker, the operator, or nobody yet?",
  },
  {
    theme: "ai-terminal-hardware",
    kind: "catalyst",
    daysAgo: 5,
    body: "新品发布会定于下月，关注端侧模型的本地推理能力。",
    tags: ["发布会"],
  },
];

export async function writeNotes(api: BoardApi): Promise<void> {
  const { asOf } = await api.get<ThemesAnswer>("/themes");
  for (const { theme, evidence, daysAgo, ...note } of NOTES) {
    const { claims } = await api.get<ThemeDetail>(`/themes/${theme}`);
    const claim = claims[0];
    await postNote(api, theme, {
      ...note,
      observedOn: addDays(asOf, -daysAgo),
      evidence: evidence && claim ? [{ claimId: claim.id, ...evidence }] : [],
    });
  }
}
