import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NextIntlClientProvider } from "next-intl";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  createFocusStore,
  DeskActsContext,
  DeskContext,
  type StoredReview,
} from "@/components/reports/draft/desk";
import { DraftPanes } from "@/components/reports/draft/draft-panes";
import { DRAFT_LINE_MAX } from "@/lib/domain/limits";
import { draftChecks } from "@/lib/domain/report-text/edit/checks";
import { place } from "@/lib/domain/report-text/edit/place";
import { addTheme } from "@/lib/domain/report-text/edit/themes";
import { piecesOf } from "@/lib/domain/report-text/pieces";
import type { ReportDraft } from "@/lib/domain/report-text/types";
import { en } from "@/lib/i18n/messages-en";
import type { DraftedReport } from "@/lib/reports/drafts/schema";

afterEach(cleanup);

const text =
  "Investment Rating - The report likes steel, including rebar and wire [1]. - Prices fell [4]. Outlook - Supply is short [5]. Stray words";
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

function drafted(): DraftedReport {
  let draft: ReportDraft = {
    ...{ start: 0, end: text.length, title: "Steel weekly", house: null, publishedAt: null },
    ...{ callDay: "2025-02-04", callDayReason: "set_by_editor" as const },
    rating: { text: null, stance: null, claim: null },
    ...{ sections: [], claims: [], recommendations: [], companies: [], tables: [], warnings: [] },
    furniture: { title: null, house: null, time: null },
  };
  draft = place(text, draft, spanOf("Investment Rating"), "heading");
  for (const words of [
    "- The report likes steel, including rebar and wire [1].",
    "- Prices fell [4]. Outlook - Supply is short [5].",
  ])
    draft = place(text, draft, spanOf(words), "claim");
  draft = addTheme(draft, "steel", { place: spanOf("steel") });
  draft = addTheme(draft, "rebar and wire", { place: spanOf("rebar and wire"), under: 0 });
  const [steel] = draft.recommendations;
  const [wire] = steel!.subthemes;
  return {
    ...draft,
    isReport: true,
    recommendations: [
      {
        ...steel!,
        ...{ stance: "overweight", stanceOrigin: "implied", doubts: ["implied_stance"] },
        subthemes: [{ ...wire!, stance: "overweight", doubts: ["commas_in_name", "company_or_segment"] }],
      },
    ],
    warnings: [
      {
        code: "long_claim",
        ...spanOf("- Prices fell [4]. Outlook - Supply is short [5]."),
        at: text.indexOf("Outlook"),
      },
      { code: "unplaced_text", ...spanOf("Stray words") },
    ],
  };
}

/** The review of the draft as it was read: a match of its first theme. */
const storedReview: StoredReview = {
  ...{ known: null, accepted: null, of: drafted(), isOther: false, setOther: () => {} },
  matches: [
    {
      theme: [0],
      benchmark: null,
      candidates: [
        {
          slug: "steel",
          level: "sector",
          nameEn: "Steel",
          nameZh: null,
          relation: "same",
          reason: "same_name",
        },
      ],
    },
  ],
};

/** The two sides of a review on a draft in memory. */
function Review({
  read,
  onChange,
  onBegin,
  isBeginning,
}: {
  read: DraftedReport;
  onChange: (draft: DraftedReport) => void;
  onBegin: (at: number) => void;
  isBeginning: boolean;
}) {
  const [draft, setDraft] = useState(read);
  const change = (next: DraftedReport) => {
    setDraft(next);
    onChange(next);
  };
  const [focus] = useState(createFocusStore);
  const pieces = piecesOf(text, draft);
  const unplaced = pieces.filter(({ kind }) => kind === "unplaced");
  const acts = {
    ...{ text, focus },
    edit: (corrected: (each: DraftedReport) => DraftedReport) => change(corrected(draft)),
    editAll: (corrected: (each: readonly DraftedReport[]) => readonly DraftedReport[]) =>
      change(corrected([draft])[0]!),
    begin: isBeginning ? null : onBegin,
  };
  return (
    <DeskActsContext value={acts}>
      <DeskContext
        value={{ ...acts, draft, pages: null, reports: [draft], at: 0, review: storedReview, isBeginning }}
      >
        <DraftPanes
          signs={[]}
          pieces={pieces}
          unplaced={unplaced}
          checks={draftChecks(draft)}
          takesFocus={false}
        />
      </DeskContext>
    </DeskActsContext>
  );
}

function review(read = drafted(), { isBeginning = false } = {}) {
  const seen = { draft: read, begun: [] as number[] };
  const { container } = render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { enabled: false } } })}>
      <NextIntlClientProvider locale="en" messages={en} timeZone="Asia/Shanghai">
        <Review
          read={read}
          onChange={(draft) => (seen.draft = draft)}
          onBegin={(at) => seen.begun.push(at)}
          isBeginning={isBeginning}
        />
      </NextIntlClientProvider>
    </QueryClientProvider>,
  );
  const item = (id: string) => container.querySelector<HTMLElement>(`[data-item="${id}"]`)!;
  return { seen, container, item, user: userEvent.setup() };
}

/** Selects words of the text side, as by dragging. */
function select(container: HTMLElement, words: string) {
  const runs = [...container.querySelectorAll("[data-from]")];
  const node = runs.find((run) => run.textContent?.includes(words))!.firstChild!;
  const from = node.textContent!.indexOf(words);
  getSelection()!.setBaseAndExtent(node, from, node, from + words.length);
  act(() => void document.dispatchEvent(new Event("selectionchange")));
}

describe("the draft beside its text", () => {
  it("asks first about what is unsure, in order", () => {
    const { container } = review();
    const questions = [...container.querySelectorAll("[data-item^=check] > p")].map((p) => p.textContent);
    expect(questions).toEqual([
      "Is “rebar and wire” a subtheme or a company?",
      "Is “rebar and wire” one name, or a list?",
      "“steel” has no label, only the wording: overweight?",
      "This claim may have grown over a boundary:",
      "These words have no place yet:",
    ]);
  });

  it("tells two equal questions apart", () => {
    const twice = vi.spyOn(console, "error"); // React says so of two parts with one key
    const { warnings, ...rest } = drafted();
    review({ ...rest, warnings: [...warnings, warnings.at(-1)!] });
    expect(screen.getAllByText("These words have no place yet:")).toHaveLength(2);
    expect(twice).not.toHaveBeenCalled();
    twice.mockRestore();
  });

  it("is corrected from question to question by one key each", async () => {
    const { seen, item, user } = review();
    item("check-0").focus();
    await user.keyboard("{Enter}"); // a subtheme
    await user.keyboard("2"); // a list: cut at its commas
    await user.keyboard("{Enter}"); // overweight
    await user.keyboard("{Enter}"); // cut before "Outlook"
    await user.keyboard("2"); // a claim
    const { draft } = seen;
    expect(draft.recommendations[0]!.subthemes.map(({ name }) => name)).toEqual(["rebar", "wire"]);
    expect(draft.recommendations[0]).toMatchObject({ stance: "overweight", stanceOrigin: "set_by_editor" });
    expect(draft.claims.map((claim) => claim.text)).toEqual([
      "The report likes steel, including rebar and wire.",
      "Prices fell.",
      "Outlook - Supply is short.",
      "Stray words",
    ]);
    expect(screen.getByText("Nothing is unsure in this draft.")).toBeDefined();
  });

  it("begins a new report at a claim, a heading or unplaced words, but not at its own first words", async () => {
    const { seen, item, user } = review(place(text, drafted(), spanOf("Outlook"), "heading"));
    item("claim-1").focus();
    await user.keyboard("r");
    item("section-1").focus();
    await user.keyboard("r");
    item(`unplaced-${text.indexOf("Stray")}`).focus();
    await user.keyboard("r");
    item("section-0").focus();
    await user.keyboard("r");
    const [claim, heading] = [seen.draft.claims[1]!, seen.draft.sections[1]!];
    expect(seen.begun).toEqual([claim.start, heading.start, text.indexOf("Stray")]);
  });

  it("begins no second report while one is being begun, and says so", async () => {
    const { seen, item, user } = review(drafted(), { isBeginning: true });
    const [button] = within(screen.getByRole("toolbar")).getAllByText("Reading both reports…");
    expect(button).toHaveProperty("disabled", true);
    item("claim-1").focus();
    await user.keyboard("r");
    expect(seen.begun).toEqual([]);
  });

  it("goes from piece to piece by arrow keys, and is one tab stop", async () => {
    const { container, item, user } = review();
    item("theme-0").focus();
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(item("theme-0-0"));
    await user.keyboard("jjk");
    expect(document.activeElement).toBe(item("section-0"));
    expect(container.querySelectorAll("[data-item][tabindex='0']")).toHaveLength(1);
  });

  it("keeps the focus on a theme that goes under another sector, becomes a company, or is a theme again", async () => {
    const { seen, item, user } = review(addTheme(drafted(), "coal"));
    item("theme-0-0").focus();
    await user.keyboard("{ArrowLeft}"); // a sector of its own
    expect(document.activeElement).toBe(item("theme-1"));
    await user.keyboard("3");
    expect(seen.draft.recommendations.map(({ name, stance }) => [name, stance])).toEqual([
      ["steel", "overweight"],
      ["rebar and wire", "underweight"],
      ["coal", null],
    ]);
    await user.keyboard("o");
    expect(document.activeElement).toBe(item("company-0"));
    await user.keyboard("o");
    expect(document.activeElement?.textContent).toMatch(/^rebar and wire/);
    item("theme-1").focus();
    await user.keyboard("e");
    await user.selectOptions(screen.getByRole("combobox", { name: "Under" }), "steel");
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(item("theme-0-1"));
    expect(document.activeElement?.textContent).toMatch(/^coal/);
  });

  it("keeps the focus on a claim that becomes a heading, and on its words when it is left out", async () => {
    const { item, user } = review();
    item("claim-1").focus();
    await user.keyboard("h");
    expect(document.activeElement).toBe(item("section-1"));
    item("claim-0").focus();
    await user.keyboard("u");
    expect(document.activeElement?.getAttribute("data-item")).toMatch(/^unplaced-/);
    expect(document.activeElement?.textContent).toContain("The report likes steel");
  });

  it("cuts a claim at the word that arrow keys choose, and joins it again", async () => {
    const { seen, item, user } = review();
    item("claim-0").focus();
    await user.keyboard("s");
    const slider = screen.getByRole("slider", { name: "Where to cut" });
    expect(slider.getAttribute("aria-valuetext")).toMatch(/^including/); // the word in the middle
    await user.keyboard("{ArrowLeft}{ArrowLeft}{ArrowRight}{ArrowRight}");
    await user.keyboard("{Enter}");
    expect(seen.draft.claims.slice(0, 2).map((claim) => claim.text)).toEqual([
      "The report likes steel,",
      "including rebar and wire.",
    ]);
    expect(seen.draft.recommendations[0]).toMatchObject({ claim: 0, subthemes: [{ claim: 1 }] });
    item("claim-0").focus();
    await user.keyboard("m");
    expect(seen.draft.claims).toHaveLength(2);
  });

  it("gives a theme its stance, makes a company of it and a theme again, and drops it, each by one key", async () => {
    const { seen, item, user } = review();
    item("theme-0-0").focus();
    await user.keyboard("3");
    expect(seen.draft.recommendations[0]!.subthemes[0]).toMatchObject({ stance: "underweight" });
    await user.keyboard("o");
    expect(seen.draft).toMatchObject({
      recommendations: [{ subthemes: [] }],
      companies: [{ name: "rebar and wire" }],
    });
    item("company-0").focus();
    await user.keyboard("2");
    expect(seen.draft.companies[0]!.rating.stance).toBe("neutral");
    await user.keyboard("o");
    expect(seen.draft).toMatchObject({
      recommendations: [{ subthemes: [{ name: "rebar and wire" }] }],
      companies: [],
    });
    item("theme-0").focus();
    await user.keyboard("x");
    expect(seen.draft).toMatchObject({ recommendations: [], claims: { length: 2 } });
  });

  it("offers a theme of the board for the theme that was matched, not for the one that took its place", async () => {
    const { seen, item, user } = review();
    const offers = () => screen.queryAllByRole("button", { name: "same as Steel · same name" });
    expect(item("theme-0").contains(offers()[0]!)).toBe(true);
    item("theme-0-0").focus();
    await user.keyboard("o"); // a company
    item("theme-0").focus();
    await user.keyboard("x");
    item("company-0").focus();
    await user.keyboard("o"); // a theme again, now the first
    expect(seen.draft.recommendations.map(({ name }) => name)).toEqual(["rebar and wire"]);
    expect(offers()).toEqual([]);
  });

  it("is written in by its fields; Escape brings the former text back", async () => {
    const { seen, item, user } = review();
    item("claim-1").focus();
    await user.keyboard("p");
    await user.keyboard("7, 9–11{Enter}"); // the field's text is selected: this takes its place
    expect(seen.draft.claims[1]!.pages).toEqual([7, 9, 10, 11]);
    await user.keyboard("pabc{Enter}");
    expect(screen.getByRole("alert").textContent).toMatch(/^“abc” names no pages/);
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Pages of the claim" }).value).toBe("abc");
    expect(seen.draft.claims[1]!.pages).toEqual([7, 9, 10, 11]);
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(item("claim-1"));
    item("claim-1").focus();
    await user.keyboard("e");
    await user.keyboard("never mind{Escape}");
    expect(seen.draft.claims[1]!.correction).toBeNull();
    const time = screen.getByRole("textbox", { name: "Published" });
    const before = seen.draft.publishedAt;
    await user.clear(time);
    await user.type(time, "yesterday{Enter}");
    expect(time.getAttribute("aria-invalid")).toBe("true");
    expect([(time as HTMLInputElement).value, seen.draft.publishedAt]).toEqual(["yesterday", before]);
    await user.type(time, "{Escape}");
    expect(time.getAttribute("aria-invalid")).toBeNull();
    const title = screen.getByRole("textbox", { name: "Title" });
    await user.clear(title);
    await user.type(title, "Steel daily");
    await user.tab();
    expect(seen.draft.title).toBe("Steel daily");
  });

  it("leaves any report of a text out, also one without signs of another text", async () => {
    const { seen, user } = review();
    await user.click(screen.getByRole("button", { name: "Not a report" }));
    expect(seen.draft.isReport).toBe(false);
    await user.click(screen.getByRole("button", { name: "Treat as a report" }));
    expect(seen.draft.isReport).toBe(true);
  });

  it("merges a theme only once the choice is taken: another option alone changes nothing", async () => {
    const { seen, item, user } = review();
    item("theme-0-0").focus();
    await user.keyboard("e");
    const into = screen.getByRole("combobox", { name: "Merge into…" });
    await user.selectOptions(into, "steel");
    expect(seen.draft.recommendations[0]!.subthemes).toHaveLength(1);
    expect(into.isConnected).toBe(true);
    into.focus();
    await user.keyboard("{Enter}");
    expect(seen.draft.recommendations).toMatchObject([{ name: "steel", subthemes: [] }]);
  });

  it("opens the choice of a heading with the focus, and gives it back on Escape", async () => {
    const { item, user } = review();
    item("claim-1").focus();
    await user.keyboard("t");
    const heading = screen.getByRole("combobox", { name: "Heading of the claim" });
    expect(document.activeElement).toBe(heading);
    await user.keyboard("{Escape}");
    expect(heading.isConnected).toBe(false);
    expect(document.activeElement).toBe(item("claim-1"));
  });

  it("takes as ticker a full code or none, and keeps another text with a message", async () => {
    const { seen, item, user } = review();
    item("theme-0-0").focus();
    await user.keyboard("o");
    item("company-0").focus();
    await user.keyboard("e");
    const ticker = screen.getByRole("combobox", { name: "Ticker of rebar and wire" });
    expect(document.activeElement).toBe(ticker);
    await user.keyboard("nonsense{Enter}");
    expect(screen.getByRole("alert").textContent).toBe(
      "Choose a ticker from the list, or type its full code.",
    );
    expect(seen.draft.companies[0]!.symbol).toBeNull();
    await user.clear(ticker);
    fireEvent.keyDown(ticker, { key: "Enter", keyCode: 229 }); // ends a composition
    expect(ticker.isConnected).toBe(true);
    await user.type(ticker, "600019.sh{Enter}");
    expect(seen.draft.companies[0]!.symbol).toBe("600019.SH");
    expect(document.activeElement).toBe(item("company-0"));
  });

  it("keeps the focus in a field whose text is entered", async () => {
    const { seen, user } = review();
    const house = screen.getByRole("textbox", { name: "House" });
    await user.type(house, "Mingzhou{Enter}");
    expect(seen.draft.house).toBe("Mingzhou");
    expect(document.activeElement).toBe(house);
    const day = screen.getByRole("textbox", { name: /^Call date/ });
    await user.clear(day);
    await user.type(day, "2025-02-05{Enter}");
    expect(seen.draft.callDay).toBe("2025-02-05");
    expect(document.activeElement).toBe(day);
  });

  it("takes no longer name than the board stores", () => {
    review();
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "House" }).maxLength).toBe(DRAFT_LINE_MAX);
  });

  it("takes a key that is held down as one act", async () => {
    const { seen, item } = review();
    item("claim-0").focus();
    fireEvent.keyDown(item("claim-0"), { key: "u", repeat: true });
    expect(seen.draft.claims).toHaveLength(2);
  });

  it("gives the focus back to the button whose field is closed", async () => {
    const { seen, user } = review();
    await user.click(screen.getByRole("button", { name: "Add a theme" }));
    await user.keyboard("scrap{Enter}");
    expect(seen.draft.recommendations.map(({ name }) => name)).toEqual(["steel", "scrap"]);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Add a theme" }));
  });

  it("corrects what is said of a company; a target that is no price stays out", async () => {
    const { seen, item, user } = review();
    item("theme-0-0").focus();
    await user.keyboard("o");
    item("company-0").focus();
    await user.keyboard("d");
    const field = (name: string) => screen.getByRole("textbox", { name });
    await user.clear(field("Name of the company"));
    await user.type(field("Name of the company"), "Baoshan Steel");
    await user.type(field("Target price"), "about 8");
    await user.type(field("Currency"), "cny");
    expect(seen.draft.companies[0]!.target).toBeNull();
    await user.clear(field("Target price"));
    await user.type(field("Target price"), "8.5");
    await user.selectOptions(screen.getByRole("combobox", { name: "Named as" }), "beneficiary");
    await user.click(screen.getByRole("button", { name: "Done" }));
    expect(seen.draft.companies[0]).toMatchObject({
      ...{ name: "Baoshan Steel", target: 8.5, currency: "CNY", degree: "beneficiary" },
    });
    expect(document.activeElement).toBe(item("company-0"));
  });

  it("keeps selected words that can't be a time, offers no join without a claim, and makes a company of them", async () => {
    const { seen, container, user } = review();
    const before = seen.draft;
    select(container, "Investment Rating");
    const bar = within(screen.getByRole("toolbar"));
    expect(bar.getByRole("button", { name: "Join to the claim before" })).toHaveProperty("disabled", true);
    await user.click(bar.getByRole("button", { name: "Time" }));
    expect(seen.draft).toEqual(before);
    await user.click(bar.getByRole("button", { name: "Company" }));
    expect(seen.draft.companies).toMatchObject([
      { name: "Investment Rating", place: spanOf("Investment Rating") },
    ]);
    expect(bar.queryByRole("button", { name: "Company" })).toBeNull();
  });

  it("goes to the theme that words are made: the next key gives it its stance", async () => {
    const { seen, container, user } = review();
    select(container, "Outlook");
    await user.click(within(screen.getByRole("toolbar")).getByRole("button", { name: "Theme" }));
    await user.keyboard("3");
    container.querySelector<HTMLElement>("[data-item^=unplaced]")!.focus();
    await user.keyboard("s");
    await user.keyboard("1");
    expect(seen.draft.recommendations.map(({ name, stance }) => [name, stance]).slice(1)).toEqual([
      ["Outlook", "underweight"],
      ["Stray words", "overweight"],
    ]);
  });

  it("makes a company of words without a place by one key", async () => {
    const { seen, container, user } = review();
    container.querySelector<HTMLElement>("[data-item^=unplaced]")!.focus();
    await user.keyboard("p");
    expect(seen.draft.companies).toMatchObject([{ name: "Stray words", place: spanOf("Stray words") }]);
  });

  it("marks the words of the piece that is looked at, and goes from the words to their piece", async () => {
    const { container, item, user } = review();
    const words = (name: string) =>
      within(container.querySelector<HTMLElement>("[data-side=text]")!).getByText(name, { exact: false });
    item("theme-0").focus();
    expect(words("steel").closest("[data-lit]")?.textContent).toBe("steel");
    await user.click(words("Prices fell"));
    await expect.poll(() => document.activeElement).toBe(item("claim-1"));
  });
});
