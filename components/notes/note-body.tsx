"use client";

import { useTranslations } from "next-intl";
import { memo, useMemo, type ReactNode } from "react";
import Markdown, { type Components } from "react-markdown";
import { HighlightedText } from "@/components/ui/highlighted-text";
import { markdownOptions } from "@/components/notes/markdown/options";
import { PanelBoundary } from "@/components/ui/panel-boundary";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/components/view/use-view-href";
import { isBoundedMarkdown } from "@/lib/domain/text/markdown-bounds";
import { tickerHref } from "@/lib/view/addresses";

const isInside = (href: string) => href.startsWith("/") && !href.startsWith("//");

/** Headings of a note render as paragraphs, because they would break the page's outline. */
const heading: Components["p"] = ({ children }) => <p className="font-semibold">{children}</p>;

function useParts(): Components {
  const t = useTranslations("notes");
  return useMemo<Components>(
    () => ({
      h1: heading,
      h2: heading,
      h3: heading,
      h4: heading,
      h5: heading,
      h6: heading,
      a: ({ href, children, id, className }) => {
        const address = href ?? "";
        if (isInside(address))
          return (
            <TextLink inText href={address}>
              {children}
            </TextLink>
          );
        const elsewhere = address.startsWith("#")
          ? {}
          : { target: "_blank", rel: "noopener noreferrer nofollow" };
        return (
          <a
            id={id}
            href={address || undefined}
            {...elsewhere}
            className={className ?? "text-accent underline underline-offset-2 hover:text-accent-hover"}
          >
            {children}
          </a>
        );
      },
      input: ({ checked }) => (
        <span role="img" aria-label={checked ? t("done") : t("open")} className="mr-1">
          {checked ? "☑" : "☐"}
        </span>
      ),
      table: ({ children }) => (
        <div
          role="region"
          aria-label={t("tableLabel")}
          tabIndex={0}
          className="print-all overflow-x-auto [&_td]:border [&_td]:px-2 [&_td]:py-0.5 [&_th]:border [&_th]:px-2 [&_th]:py-0.5 [&_th]:text-left [&_th]:font-semibold"
        >
          <table className="border-collapse text-xs">{children}</table>
        </div>
      ),
    }),
    [t],
  );
}

const CLASSES = [
  "measure flex flex-col gap-2 text-base [overflow-wrap:anywhere]",
  "[&_ul]:list-disc [&_ol]:list-decimal [&_ul]:pl-5 [&_ol]:pl-8 [&_.task-list-item]:-ml-5 [&_.task-list-item]:list-none",
  "[&_blockquote]:border-l-2 [&_blockquote]:pl-3 [&_blockquote]:text-muted",
  "[&_code]:rounded-sm [&_code]:bg-sunken [&_code]:px-0.5 [&_code]:font-mono [&_code]:text-xs",
  "[&_pre]:rounded [&_pre]:bg-sunken [&_pre]:p-2 [&_pre]:whitespace-pre-wrap",
  "[&_mark]:rounded-sm [&_mark]:bg-warn-wash [&_mark]:text-ink [&_mark]:outline [&_mark]:outline-warn",
].join(" ");

interface NoteBodyProps {
  body: string;
  /** A name that is unique on the page, the prefix of footnote ids. */
  name: string;
  search?: string;
}

/**
 * Renders a note's markdown: line breaks are preserved, tickers linked, HTML shown as text, and nothing is loaded from
 * other sites. A text that can't be rendered in bounded time, or whose rendering fails, is shown as plain text.
 */
export const NoteBody = memo(function NoteBody(props: NoteBodyProps) {
  const t = useTranslations("notes");
  if (!isBoundedMarkdown(props.body)) {
    return <TypedText text={props.body} search={props.search} reason={t("shownAsTyped")} />;
  }
  const typed = <TypedText text={props.body} search={props.search} />;
  return (
    <PanelBoundary fallback={typed}>
      <LaidOut {...props} fallback={typed} />
    </PanelBoundary>
  );
});

function LaidOut({ body, name, search = "", fallback }: NoteBodyProps & { fallback: ReactNode }) {
  const t = useTranslations("notes");
  const viewHref = useViewHref();
  const components = useParts();
  const tree = useMemo(() => {
    const options = markdownOptions({
      name,
      search,
      footnotes: t("footnotes"),
      tickerHref: (symbol) => viewHref(tickerHref(symbol)),
    });
    try {
      // The component is called as a function, because error boundaries don't catch errors on the server.
      return Markdown({ ...options, components, children: body });
    } catch {
      return null;
    }
  }, [body, name, search, components, t, viewHref]);
  return tree ? <div className={CLASSES}>{tree}</div> : fallback;
}

/** A note's text without markdown rendering. */
function TypedText({
  text,
  search,
  reason,
}: Pick<NoteBodyProps, "search"> & { text: string; reason?: string }) {
  return (
    <div className="flex measure flex-col gap-2 text-base [overflow-wrap:anywhere]">
      {reason && <p className="text-xs text-muted">{reason}</p>}
      <p className="whitespace-pre-wrap">
        <HighlightedText text={text} search={search} />
      </p>
    </div>
  );
}
