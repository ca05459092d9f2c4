import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, it } from "vitest";
import { processorTime } from "@/scripts/steps/testing/processor-time.mjs";
import { NoteList } from "@/components/notes/note-list";
import { en } from "@/lib/i18n/messages-en";
import { optimisticNote } from "@/lib/notes/optimistic";
import type { Note } from "@/lib/notes/schema";

afterEach(cleanup);

const noteOf = (body: string, at: number): Note => ({
  ...optimisticNote("optical-modules", { kind: "observation", body, observedOn: "2025-03-03" }),
  id: `note-${at}`,
});

const list = (bodies: string[], search?: string) => (
  <QueryClientProvider client={new QueryClient()}>
    <NuqsTestingAdapter>
      <NextIntlClientProvider locale="en" messages={en} timeZone="Asia/Shanghai">
        <NoteList notes={bodies.map(noteOf)} empty={null} search={search} isReadOnly editor={() => null} />
      </NextIntlClientProvider>
    </NuqsTestingAdapter>
  </QueryClientProvider>
);

const LONG = `**Summary** of it\n\n${"- a line that says little\n".repeat(200)}the word at the end`;

describe("a list of notes", () => {
  it("shows an excerpt of a long note, and renders it in full when opened", () => {
    const { container } = render(list([LONG]));
    expect(container.textContent).toContain("Summary of it");
    expect(container.querySelector("strong, li")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: en.notes.showAll }));
    expect(container.querySelector("strong")?.textContent).toBe("Summary");
    expect(container.querySelectorAll("li")).toHaveLength(200);
    fireEvent.click(screen.getByRole("button", { name: en.notes.showLess }));
    expect(container.querySelector("li")).toBeNull();
  });

  it("shows the part of a long note that matches the search", () => {
    const { container } = render(list([LONG], "word at the end"));
    expect(container.querySelector("mark")?.textContent).toBe("word at the end");
  });

  it("renders short notes in full", () => {
    const { container } = render(list(Array.from({ length: 20 }, () => "**bold**")));
    expect(container.querySelectorAll("strong")).toHaveLength(20);
    expect(screen.queryByRole("button", { name: en.notes.showAll })).toBeNull();
  });

  it.each(["1. ", ">", "[", "**a", "*_", "|a\n|-\n"])(
    "costs the server no more for 100 notes of nothing but %j than for 100 of one word",
    (unit) => {
      const timeOf = (body: string) => {
        const element = list(Array.from({ length: 100 }, () => body));
        return processorTime(() => renderToString(element));
      };
      timeOf("word");
      const plain = timeOf("word");
      expect(timeOf(unit.repeat(50_000 / unit.length))).toBeLessThan(5 * plain + 500);
    },
  );

  it("has only the first notes in the server's HTML, and all after hydration", () => {
    const notes = list(Array.from({ length: 50 }, () => "**bold**"));
    expect(renderToString(notes).match(/<strong/g)).toHaveLength(10);
    expect(render(notes).container.querySelectorAll("strong")).toHaveLength(50);
  });
});
