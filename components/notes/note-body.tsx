"use client";

import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import Markdown, { type Components, type Options } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkBreaks from "remark-breaks";
import remarkGfm from "remark-gfm";
import { rehypeHighlight } from "@/components/notes/highlight";
import { remarkHtmlAsText, remarkImagesAsLinks, remarkMentions } from "@/components/notes/markdown-plugins";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/components/view/use-view-href";
import { tickerHref } from "@/lib/view/addresses";

/** Ids come from the footnotes alone, whose names are made here; images never pass. */
const SCHEMA: NonNullable<Parameters<typeof rehypeSanitize>[0]> = {
  ...defaultSchema,
  clobberPrefix: "",
  tagNames: defaultSchema.tagNames?.filter((name) => name !== "img"),
};

const isInside = (href: string) => href.startsWith("/") && !href.startsWith("//");

/** Headings of a note are no headings of the page: they would break its outline. */
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
        if (isInside(address)) return <TextLink href={address}>{children}</TextLink>;
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
  "[&_ul]:list-disc [&_ol]:list-decimal [&_:is(ul,ol)]:pl-5 [&_.task-list-item]:-ml-5 [&_.task-list-item]:list-none",
  "[&_blockquote]:border-l-2 [&_blockquote]:pl-3 [&_blockquote]:text-muted",
  "[&_code]:rounded-sm [&_code]:bg-sunken [&_code]:px-0.5 [&_code]:font-mono [&_code]:text-xs",
  "[&_pre]:rounded [&_pre]:bg-sunken [&_pre]:p-2 [&_pre]:whitespace-pre-wrap",
  "[&_mark]:rounded-sm [&_mark]:bg-warn-wash [&_mark]:text-ink [&_mark]:outline [&_mark]:outline-warn",
].join(" ");

/** A note's markdown: line breaks kept, tickers linked, HTML shown as typed, nothing loaded from elsewhere. */
export const NoteBody = memo(function NoteBody({
  body,
  name,
  search = "",
}: {
  body: string;
  /** Unique on the page: footnotes are found by it. */
  name: string;
  search?: string;
}) {
  const t = useTranslations("notes");
  const viewHref = useViewHref();
  const components = useParts();
  const options = useMemo<Options>(
    () => ({
      remarkPlugins: [
        [remarkGfm, { singleTilde: false }],
        remarkHtmlAsText,
        remarkImagesAsLinks,
        [remarkMentions, { href: (symbol: string) => viewHref(tickerHref(symbol)) }],
        remarkBreaks,
      ],
      remarkRehypeOptions: {
        clobberPrefix: `${name}-`,
        footnoteLabel: t("footnotes"),
        footnoteLabelTagName: "p",
      },
      rehypePlugins: [
        [rehypeSanitize, SCHEMA],
        [rehypeHighlight, { search }],
      ],
    }),
    [name, search, t, viewHref],
  );
  return (
    <div className={CLASSES}>
      <Markdown {...options} components={components}>
        {body}
      </Markdown>
    </div>
  );
});
