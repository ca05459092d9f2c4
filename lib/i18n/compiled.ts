import compile from "icu-minify/compile";
import type { Messages } from "@/lib/i18n/messages-en";

type Nested = { [key: string]: string | Nested };

/**
 * Messages with each text parsed into icu-minify's own form, which `use-intl/format-message/format-only` writes out
 * (next.config.js): the parser, 9 KB of JavaScript, stays on the server. The keys stay as they are, and so does the type.
 */
export function compiled(messages: Messages): Messages {
  // Through JSON: what is compiled has objects without a prototype, which a page can't take to the browser.
  return JSON.parse(JSON.stringify(compileAll(messages))) as Messages;
}

function compileAll(messages: Nested): object {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === "string" ? compile(value) : compileAll(value),
    ]),
  );
}
