import { useLocale, useTranslations } from "next-intl";
import { ClaimSource } from "@/components/themes/claim-source";
import { cn } from "@/components/ui/cn";
import { Panel } from "@/components/ui/panel";
import { formatNumber } from "@/lib/format/number";
import type { ThemeClaim } from "@/lib/themes/detail-schema";

export interface ThemeClaimsProps {
  claims: readonly ThemeClaim[];
  /** Brings a note of this page into view. */
  onShowNote: (id: string) => void;
}

/** What the reports claim about the theme, and what the notes have said of each since. */
export function ThemeClaims({ claims, onShowNote }: ThemeClaimsProps) {
  const t = useTranslations("themePage");
  return (
    <Panel title={t("claims")} aside={<span className="num">{claims.length}</span>}>
      {claims.length === 0 && <p className="text-sm text-muted">{t("claimsNone")}</p>}
      <ol className="gap-x-8 xl:columns-2">
        {claims.map((claim) => (
          <Claim key={claim.id} claim={claim} onShowNote={onShowNote} />
        ))}
      </ol>
    </Panel>
  );
}

const SIGNS = { supports: "▲", contradicts: "▽", context: "·" } as const;

function Claim({ claim, onShowNote }: { claim: ThemeClaim; onShowNote: (id: string) => void }) {
  const t = useTranslations("themePage");
  const status = useTranslations("status");
  const locale = useLocale();
  return (
    <li className="break-inside-avoid border-b border-line py-2">
      <p className="text-sm">
        {claim.text} <ClaimSource report={claim.report} claimId={claim.id} pages={claim.pages} />
      </p>
      <p className="mt-0.5 text-xs text-muted">
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
      </p>
      {claim.evidence.length > 0 && (
        <ul className="mt-1 flex flex-col gap-1 border-l border-line pl-3">
          {claim.evidence.map((piece) => (
            <li key={`${piece.noteId}-${piece.bearing}`} className="text-xs">
              <span className="whitespace-nowrap text-muted">
                <span aria-hidden>{SIGNS[piece.bearing]}</span> {t(`bearing.${piece.bearing}`)},{" "}
                {t("weight", { weight: piece.weight })}, <span className="num">{piece.observedOn}</span>
              </span>{" "}
              <a
                href={`#note-${piece.noteId}`}
                className="text-accent underline decoration-1 underline-offset-2"
                onClick={(event) => {
                  event.preventDefault();
                  onShowNote(piece.noteId);
                }}
              >
                {piece.excerpt}
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
