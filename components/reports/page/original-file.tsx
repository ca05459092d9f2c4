"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { useErrorText } from "@/components/ui/error-text";
import { Input } from "@/components/ui/input";
import { say, sayError } from "@/components/ui/toast";
import { problemCode } from "@/lib/client/refused";
import type { reportPages as words } from "@/lib/i18n/en/report-pages";
import { useAttachOriginal, useChangeOriginal } from "@/lib/reports/pages/queries";
import type { ReportPage, ReportSource } from "@/lib/reports/pages/schema";

interface OriginalFileProps {
  slug: string;
  cited: number;
  page: ReportPage;
}

/** The file whose pages a report cites: attached here, its numbering set, detached. */
export function OriginalFile({ slug, cited, page }: OriginalFileProps) {
  const t = useTranslations("reportPages");
  const { source } = page;
  const [number, setNumber] = useState(String(cited + (source?.pageOffset ?? 0)));
  const offset = /^\d{1,5}$/.test(number.trim()) && Number(number) > 0 ? Number(number) - cited : null;
  const numbering = (
    <label className="flex flex-wrap items-center gap-2 text-xs text-muted">
      {t("samePage", { page: cited })}
      <Input
        inputMode="numeric"
        value={number}
        aria-invalid={offset === null ? true : undefined}
        title={t("wholeNumber")}
        onChange={({ target }) => setNumber(target.value)}
        className="h-7 w-16 text-xs"
      />
      {t("ofTheFile")}
    </label>
  );
  if (!source)
    return (
      <section className="flex flex-col items-start gap-2">
        {numbering}
        <AttachButton slug={slug} offset={offset} label={t("attach")} isFirst />
      </section>
    );
  const faults = Object.values(source.faults).reduce((sum, count) => sum + count, 0);
  return (
    <Disclosure summary={t("numbering")} isOpenFirst={page.page === null}>
      {faults > 0 && <p className="text-xs text-muted">{t("faultsOf", { count: faults })}</p>}
      {numbering}
      <div className="flex flex-wrap gap-2">
        <Renumber slug={slug} source={source} offset={offset} />
        <AttachButton
          slug={slug}
          offset={offset}
          label={t(source.role === "source" ? "attach" : "replace")}
        />
        {source.role === "original" && <Detach slug={slug} source={source} />}
      </div>
    </Disclosure>
  );
}

/** The sentence for a refused file or change. */
function useRefusal() {
  const t = useTranslations("reportPages");
  const errorText = useErrorText();
  return (error: unknown) => {
    const code = problemCode(error);
    const key = `refused.${code as keyof typeof words.refused}` as const;
    sayError(t.has(key) ? t(key) : errorText(code));
  };
}

function AttachButton({
  slug,
  offset,
  label,
  isFirst = false,
}: {
  slug: string;
  offset: number | null;
  label: string;
  isFirst?: boolean;
}) {
  const t = useTranslations("reportPages");
  const common = useTranslations("common");
  const input = useRef<HTMLInputElement>(null);
  const attach = useAttachOriginal(slug);
  const change = useChangeOriginal(slug);
  const onError = useRefusal();
  // Uses promises, because the button unmounts before the mutation's own callbacks would run.
  const send = (file: File) =>
    attach.mutateAsync({ file, offset: offset ?? 0 }).then(
      ({ id }) =>
        say(t("attached"), {
          label: common("undo"),
          onUndo: () => void change.mutateAsync({ id, change: "detach" }).catch(onError),
        }),
      onError,
    );
  return (
    <>
      <Button
        size="sm"
        tone={isFirst ? "primary" : "plain"}
        disabled={attach.isPending || offset === null}
        onClick={() => input.current?.click()}
      >
        {attach.isPending ? t("reading") : label}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".pdf,application/pdf"
        aria-label={label}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void send(file);
          target.value = "";
        }}
      />
    </>
  );
}

function Renumber({ slug, source, offset }: { slug: string; source: ReportSource; offset: number | null }) {
  const t = useTranslations("reportPages");
  const change = useChangeOriginal(slug);
  const onError = useRefusal();
  const isSame = offset === null || offset === source.pageOffset;
  return (
    <Button
      size="sm"
      disabled={change.isPending || isSame}
      onClick={() =>
        change.mutate(
          { id: source.id, change: { pageOffset: offset ?? 0 } },
          { onSuccess: () => say(t("renumbered")), onError },
        )
      }
    >
      {t("renumber")}
    </Button>
  );
}

function Detach({ slug, source }: { slug: string; source: ReportSource }) {
  const t = useTranslations("reportPages");
  const common = useTranslations("common");
  const change = useChangeOriginal(slug);
  const onError = useRefusal();
  const restore = () => void change.mutateAsync({ id: source.id, change: "restore" }).catch(onError);
  return (
    <Button
      size="sm"
      disabled={change.isPending}
      onClick={() =>
        void change
          .mutateAsync({ id: source.id, change: "detach" })
          .then(() => say(t("detached"), { label: common("undo"), onUndo: restore }), onError)
      }
    >
      {t("detach")}
    </Button>
  );
}
