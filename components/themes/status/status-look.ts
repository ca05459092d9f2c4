import type { Status } from "@/lib/domain/theme/status";

/** The symbol and the colour of each status, in display order. */
export const STATUS_LOOK = {
  on_track: { shape: "●", text: "text-on-track", colour: "var(--status-on-track)" },
  mixed: { shape: "◐", text: "text-mixed", colour: "var(--status-mixed)" },
  unproven: { shape: "○", text: "text-unproven", colour: "var(--status-unproven)" },
  off_track: { shape: "▼", text: "text-off-track", colour: "var(--status-off-track)" },
  played_out: { shape: "■", text: "text-closed", colour: "var(--status-closed)" },
  invalidated: { shape: "■", text: "text-closed", colour: "var(--status-closed)" },
} as const satisfies Record<Status, { shape: string; text: string; colour: string }>;

export const STATUS_ORDER = Object.keys(STATUS_LOOK) as Status[];
