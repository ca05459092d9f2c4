"use client";

import { useTranslations } from "next-intl";
import { Dialog as Primitive } from "radix-ui";
import { useEffect, useEffectEvent, useRef, type ReactNode } from "react";
import { CitedPage } from "@/components/reports/page/cited-page";
import {
  citationId,
  focusCitation,
  useCitedPage,
  type CitedPlace,
} from "@/components/reports/page/use-cited-page";
import { cn } from "@/components/ui/cn";
import { useKey } from "@/components/ui/use-key";
import { useWide } from "@/components/ui/use-wide";
import type { ReportDetail } from "@/lib/reports/schema";

/** A report's text with the page of a citation: beside it where there is room, over it on a phone. */
export function BesideCitedPage({ report, children }: { report: ReportDetail; children: ReactNode }) {
  const { place, close } = useCitedPage();
  const isWide = useWide();
  return (
    <div className={cn(place && "lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(26rem,46%)] lg:gap-6")}>
      <div className="min-w-0">{children}</div>
      {place && isWide && <SidePanel report={report} place={place} onClose={close} />}
      {place && !isWide && <Sheet report={report} place={place} onClose={close} />}
    </div>
  );
}

interface FrameProps {
  report: ReportDetail;
  place: CitedPlace;
  onClose: () => void;
}

function SidePanel({ report, place, onClose }: FrameProps) {
  const t = useTranslations("reportPages");
  const panel = useRef<HTMLElement>(null);
  useKey("Escape", onClose);
  const begin = useEffectEvent(() => {
    document.getElementById(`claim-${place.claim}`)?.scrollIntoView({ block: "nearest" }); // the text has become narrower
    const wasAsked = document.activeElement?.id === citationId(place);
    if (wasAsked) panel.current?.focus({ preventScroll: true });
  });
  useEffect(() => begin(), []);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={t("title", { page: place.page })}
      className="no-print sticky top-14 h-[calc(100dvh-4.5rem)] self-start overflow-y-auto border-l border-line bg-surface outline-none"
    >
      <CitedPage report={report} place={place} onClose={onClose} />
    </aside>
  );
}

function Sheet({ report, place, onClose }: FrameProps) {
  const t = useTranslations("reportPages");
  return (
    <Primitive.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 animate-appear bg-[rgb(0_0_0/0.4)]" />
        <Primitive.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusCitation(place);
          }}
          className="fixed inset-x-0 bottom-0 z-50 flex h-[92dvh] animate-appear flex-col overflow-y-auto rounded-t-lg border-t border-line bg-raised shadow-pop outline-none"
        >
          <Primitive.Title className="sr-only">{t("title", { page: place.page })}</Primitive.Title>
          <CitedPage report={report} place={place} onClose={onClose} />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
