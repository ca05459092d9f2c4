import type { GlossaryTerm } from "@/lib/domain/glossary/term";
import type { Theme, Ticker } from "@/lib/db/generated/client";

interface WatchState {
  theme: string;
  symbol: string;
  reason: string | null;
  source: string;
  addedOn: string;
  removedOn: string | null;
  recordedOn: string;
}

/** A ticker's names and delisting. */
interface TickerListing {
  nameEn: string | null;
  nameZh: string | null;
  delistedOn: string | null;
  formerNames: readonly {
    nameEn?: string | null;
    nameZh?: string | null;
    since?: string | null;
    until?: string | null;
  }[];
}

/** A ticker's series before a merge. */
interface MergedSeries {
  symbol: string;
  source: string | null;
  adjustment: string | null;
  firstDay: string | null;
  lastDay: string | null;
  bars: number;
}

interface NoteState {
  kind: string;
  body: string;
  observedOn: string;
}

interface NamedViewState {
  name: string;
  query: string;
}

interface PriceSourceState {
  name: string;
  spec: unknown;
}

type Settings = Readonly<Record<string, unknown>>;

/**
 * Everything that is written into the audit: which action on which row, and the row before and after it. `after` of a change
 * holds what was changed. Stored events are never altered, so an action's name and shape don't change after a release.
 */
export type AuditEvent =
  | { action: "theme.add"; subjectId: string; after: Theme }
  | { action: "theme.change"; subjectId: string; before: Theme; after: Partial<Theme> }
  | { action: "watch.add"; subjectId: string; after: WatchState }
  | {
      action: "watch.change";
      subjectId: string;
      before: WatchState;
      after: Partial<Pick<WatchState, "reason" | "addedOn" | "removedOn">> & { voidedAt?: Date | null };
    }
  /** `subjectId` is the import's, `after` the ids of the watches that it added. */
  | { action: "watchlist.import"; subjectId: string; after: string[] }
  | { action: "note.add"; subjectId: string; after: NoteState }
  | { action: "note.edit"; subjectId: string; before: NoteState; after: NoteState }
  | { action: "note.delete" | "note.restore"; subjectId: string }
  | { action: "report.accept"; subjectId: string; after: { slug: string; sha256: string } }
  | {
      action: "report.correct";
      subjectId: string;
      before: { version: number; sha256: string };
      after: { version: number; sha256: string };
    }
  | { action: "report.withdraw"; subjectId: string; after: { slug: string; reason: string | null } }
  | { action: "report.restore"; subjectId: string; after: { slug: string } }
  | { action: "report_draft.add"; subjectId: string; after: { name: string; reports: number } }
  | { action: "report_draft.discard" | "report_draft.restore"; subjectId: string }
  /** `subjectId` is the attachment's. */
  | {
      action: "report_source.attach";
      subjectId: string;
      after: { report: string; name: string; sha256: string; pageOffset: number };
    }
  | {
      action: "report_source.change";
      subjectId: string;
      before: { pageOffset: number };
      after: { pageOffset: number };
    }
  | { action: "report_source.detach" | "report_source.restore"; subjectId: string }
  /** `subjectId` is the term's key. */
  | { action: "glossary.put"; subjectId: string; before: GlossaryTerm | null; after: unknown }
  | { action: "glossary.remove"; subjectId: string; before: GlossaryTerm }
  | { action: "settings.change"; subjectId: string; before: Settings; after: Settings }
  | { action: "board_view.add"; subjectId: string; after: NamedViewState }
  | {
      action: "board_view.change";
      subjectId: string;
      before: NamedViewState;
      after: Partial<NamedViewState>;
    }
  | { action: "board_view.delete"; subjectId: string; before: NamedViewState }
  /** `subjectId` of a ticker and of its series is the symbol. */
  | {
      action: "ticker.add" | "ticker.change";
      subjectId: string;
      before: Ticker | null;
      after: Partial<Ticker>;
    }
  | { action: "ticker.listing"; subjectId: string; before: TickerListing; after: Partial<TickerListing> }
  /** `subjectId` is the symbol of today; the migration of Beijing's codes names itself instead of a day. */
  | {
      action: "ticker.renumber";
      subjectId: string;
      before: { symbol: string };
      after: { symbol: string; until: string | null } | { symbol: string; migration: string };
    }
  /**
   * A merge ends the ticker under the code before. `series`: of the former ticker and of the one that stays. `joining`:
   * whose bars stay (the one's that stays: keep; the former's: take). `dropped`: bars of either that no series has now.
   */
  | {
      action: "ticker.merge";
      subjectId: string;
      before: { symbol: string; series: readonly MergedSeries[] };
      after: {
        symbol: string;
        until: string | null;
        joining: "take" | "keep" | "both";
        bars: number;
        dropped: number;
      };
    }
  | {
      action: "price_series.adjustment";
      subjectId: string;
      before: { adjustment: string };
      after: { adjustment: string };
    }
  | {
      action: "prices.import";
      subjectId: string;
      after: { symbols: readonly (string | null)[]; accepted: number; corrected: number };
    }
  | { action: "prices.revert"; subjectId: string }
  | { action: "prices.refresh"; subjectId: string; after: { asked: number; replace: boolean } }
  | { action: "prices.remove_samples"; subjectId: "samples"; after: { tickers: number; bars: number } }
  /** `subjectId` of a price source is its slug. */
  | { action: "price_source.add"; subjectId: string; after: PriceSourceState }
  | {
      action: "price_source.change";
      subjectId: string;
      before: PriceSourceState;
      after: PriceSourceState;
    }
  /** `subjectId` is the host that was asked; `variable` the one of the header that was meant for it. */
  | {
      action: "price_source.test_pull";
      subjectId: string;
      after: { variable: string | null; symbol: string };
    }
  | { action: "price_source.void" | "price_source.restore"; subjectId: string }
  /** `subjectId` is the form's key, `before` the mapping that was remembered for it. */
  | { action: "prices.forget_form"; subjectId: string; before: unknown }
  | {
      action: "price_mark.add";
      subjectId: string;
      after: { symbol: string; day: string; code: string; reason?: string | null };
    }
  | { action: "price_mark.void"; subjectId: string }
  | {
      action: "snooze.add";
      subjectId: string;
      after: { theme: string; ticker: string | null; reasons: unknown; day: string; until: string | null };
    }
  | { action: "snooze.end"; subjectId: string };
