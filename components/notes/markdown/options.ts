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

/** Ids come from the footnotes alone, whose names are made here; images never pass. */
const SCHEMA: NonNullable<Parameters<typeof rehypeSanitize>[0]> = {
  ...defaultSchema,
  clobberPrefix: "",
  tagNames: defaultSchema.tagNames?.filter((name) => name !== "img"),
  attributes: { ...defaultSchema.attributes, li: [...(defaultSchema.attributes?.["li"] ?? []), "value"] },
};

export interface MarkdownSettings {
  /** Unique on the page: footnotes are found by it. */
  name: string;
  search: string;
  /** The heading of the footnotes, for those who hear the page. */
  footnotes: string;
  tickerHref: (symbol: string) => string;
}

/** How a note's markdown is read and what becomes of it. */
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
