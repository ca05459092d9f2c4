import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ClaimSource } from "@/components/themes/claim-source";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { MoreButton } from "@/components/ui/more-button";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { usePrinting } from "@/components/ui/use-printing";
import { useViewHref } from "@/components/view/use-view-href";
import { excerpt } from "@/lib/domain/text/excerpt";
import { nameOf } from "@/lib/format/name";
import { formatNumber } from "@/lib/format/number";
import type { ThemeClaim, ThemeDetail } from "@/lib/themes/detail-schema";
import { themeHref } from "@/lib/view/addresses";

export interface ThemeClaimsProps {
  theme: ThemeDetail;
  /** Scrolls a note of this page into view. */
  onShowNote: (id: string) => void;
  /** Begins a note with evidence on a claim; absent in a read-only view. */
  onAddEvidence?: (claimId: string) => void;
}

/** The reports' claims about the theme, with the evidence of notes on each. */
export function ThemeClaims({ theme, onShowNote, onAddEvidence }: ThemeClaimsProps) {
  const { claims } = theme;
  const t = useTranslations("themePage");
  return (
    <Panel title={t("claims")} aside={<span className="num">{claims.length}</span>}>
      {claims.length === 0 && <p className="text-sm text-muted">{t("claimsNone")}</p>}
      <ol className="gap-x-8 xl:columns-2">
        {claims.map((claim) => (
          <Claim
            key={claim.id}
            claim={claim}
            sources={theme.evidenceFrom}
            onShowNote={onShowNote}
            onAddEvidence={onAddEvidence}
          />
        ))}
      </ol>
    </Panel>
  );
}

/** The pieces of evidence on a claim that are shown at first. */
const FIRST_PIECES = 6;
const SIGNS = { supports: "▲", contradicts: "▽", context: "·" } as const;

interface ClaimProps extends Pick<ThemeClaimsProps, "onShowNote" | "onAddEvidence"> {
  claim: ThemeClaim;
  /** The other themes whose notes have evidence on this theme's claims. */
  sources: ThemeDetail["evidenceFrom"];
}

function Claim({ claim, sources, onShowNote, onAddEvidence }: ClaimProps) {
  const t = useTranslations("themePage");
  const status = useTranslations("status");
  const locale = useLocale();
  return (
    <li className="break-inside-avoid border-b border-line py-2">
      <p className="text-sm">
        {claim.text} <ClaimSource report={claim.report} claimId={claim.id} pages={claim.pages} />
      </p>
      <p className="mt-0.5 text-xs text-muted">
        {!claim.inText && <span className="text-warn">{t("notInText")} · </span>}
        {t(`claimKind.${claim.kind}`)} ·{" "}
        {claim.evidence.length === 0 ? (
          t("noEvidence")
        ) : (
          <>
            <span className="num">
              {t("balance", { value: formatNumber(claim.balance, { locale, digits: 2, signed: true }) })}
            </span>{" "}
            · <span className={cn(claim.leg === "challenged" && "text-ink")}>{status(claim.leg)}</span>
          </>
        )}
        {onAddEvidence && (
          <Button
            tone="link"
            size="sm"
            className="no-print ml-2 h-auto"
            aria-label={t("addEvidenceTo", { claim: excerpt(claim.text, 60) })}
            onClick={() => onAddEvidence(claim.id)}
          >
            {t("addEvidence")}
          </Button>
        )}
      </p>
      {claim.evidence.length > 0 && (
        <Pieces pieces={claim.evidence} sources={sources} onShowNote={onShowNote} />
      )}
    </li>
  );
}

/** The evidence on a claim: its newest pieces, and the others behind a button. */
function Pieces({
  pieces,
  sources,
  onShowNote,
}: { pieces: ThemeClaim["evidence"] } & Pick<ClaimProps, "sources" | "onShowNote">) {
  const t = useTranslations("themePage");
  const [isOpen, setOpen] = useState(false);
  const isWhole = usePrinting() || isOpen;
  const newestFirst = pieces.toSorted((a, b) => b.observedOn.localeCompare(a.observedOn));
  const shown = isWhole ? newestFirst : newestFirst.slice(0, FIRST_PIECES);
  return (
    <div className="mt-1 border-l border-line pl-3 text-xs">
      <ul className="flex flex-col gap-1">
        {shown.map((piece) => (
          <li key={`${piece.noteId}-${piece.bearing}`}>
            <span className="whitespace-nowrap text-muted">
              <span aria-hidden>{SIGNS[piece.bearing]}</span> {t(`bearing.${piece.bearing}`)},{" "}
              {t("weight", { weight: piece.weight })}, <span className="num">{piece.observedOn}</span>
            </span>{" "}
            <Piece
              piece={piece}
              source={sources.find(({ slug }) => slug === piece.theme)}
              onShowNote={onShowNote}
            />
          </li>
        ))}
      </ul>
      {shown.length < pieces.length && (
        <MoreButton tone="link" size="sm" className="h-auto pt-1" onMore={() => setOpen(true)}>
          {t("allEvidence", { count: pieces.length })}
        </MoreButton>
      )}
    </div>
  );
}

interface PieceProps {
  piece: ThemeClaim["evidence"][number];
  /** The note's theme, if it is another one; undefined for a note of this page. */
  source: ThemeDetail["evidenceFrom"][number] | undefined;
  onShowNote: (id: string) => void;
}

function Piece({ piece, source, onShowNote }: PieceProps) {
  const t = useTranslations("themePage");
  const locale = useLocale();
  const viewHref = useViewHref();
  const anchor = `#note-${piece.noteId}`;
  if (source) {
    return (
      <>
        <TextLink inText href={`${viewHref(themeHref(source))}${anchor}`}>
          {piece.excerpt}
        </TextLink>{" "}
        <span className="text-muted">({t("onTheme", { theme: nameOf(source, locale) })})</span>
      </>
    );
  }
  return (
    <a
      href={anchor}
      className="text-accent underline decoration-1 underline-offset-2"
      onClick={(event) => {
        event.preventDefault();
        onShowNote(piece.noteId);
      }}
    >
      {piece.excerpt}
    </a>
  );
}
