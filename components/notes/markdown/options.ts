import type { Options } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkBreaks from "remark-breaks";
import remarkCjkFriendly from "remark-cjk-friendly/parseOnly";
import remarkCjkFriendlyStrikethrough from "remark-cjk-friendly-gfm-strikethrough/parseOnly";
import remarkGfm from "remark-gfm";
import { rehypeHighlight } from "@/components/notes/highlight";
import {
  remarkHtmlAsText,
  remarkImagesAsLinks,
  remarkMentions,
  remarkNoLinkInLink,
  remarkNoteSyntax,
  remarkOwnNumbers,
} from "@/components/notes/markdown/plugins";

/** Ids are allowed only on footnotes, where they are generated here; images are removed. */
const SCHEMA: NonNullable<Parameters<typeof rehypeSanitize>[0]> = {
  ...defaultSchema,
  clobberPrefix: "",
  tagNames: defaultSchema.tagNames?.filter((name) => name !== "img"),
  attributes: { ...defaultSchema.attributes, li: [...(defaultSchema.attributes?.["li"] ?? []), "value"] },
};

export interface MarkdownSettings {
  /** A name that is unique on the page, the prefix of footnote ids. */
  name: string;
  search: string;
  /** The heading of the footnotes for screen readers. */
  footnotes: string;
  tickerHref: (symbol: string) => string;
}

/** The parsing and rendering options of a note's markdown. */
export function markdownOptions({ name, search, footnotes, tickerHref }: MarkdownSettings): Options {
  return {
    remarkPlugins: [
      [remarkGfm, { singleTilde: false }],
      remarkCjkFriendly,
      [remarkCjkFriendlyStrikethrough, { singleTilde: false }],
      remarkNoteSyntax,
      remarkHtmlAsText,
      remarkImagesAsLinks,
      remarkNoLinkInLink,
      remarkOwnNumbers,
      [remarkMentions, { href: tickerHref }],
      remarkBreaks,
    ],
    remarkRehypeOptions: { clobberPrefix: `${name}-`, footnoteLabel: footnotes, footnoteLabelTagName: "p" },
    rehypePlugins: [
      [rehypeSanitize, SCHEMA],
      [rehypeHighlight, { search }],
    ],
  };
}
