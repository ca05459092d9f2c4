"use client";

import { broken as en } from "@/lib/i18n/en/broken";
import { broken as zh } from "@/lib/i18n/zh/broken";

/**
 * Replaces the whole page if the layout itself failed. The language setting is unknown here, so the text is in both
 * languages.
 */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body
        style={{
          fontFamily: "system-ui, sans-serif",
          padding: "2rem",
          lineHeight: 1.5,
          colorScheme: "light dark",
        }}
      >
        <title>{en.product}</title>
        {[en, zh].map((words, index) => (
          <section key={words.retry} lang={index === 0 ? "en" : "zh-CN"}>
            <h1 style={{ fontSize: "1.25rem" }}>{words.brokenTitle}</h1>
            <p>{words.brokenBody}</p>
            <button
              type="button"
              onClick={reset}
              style={{
                border: "1px solid",
                borderRadius: 4,
                padding: "0.25rem 0.75rem",
                marginBlock: "0.5rem 2rem",
              }}
            >
              {words.retry}
            </button>
          </section>
        ))}
      </body>
    </html>
  );
}
