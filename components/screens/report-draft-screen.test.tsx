import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeQueryClient } from "@/app/query-client";
import { ReportDraftScreen } from "@/components/screens/report-draft-screen";
import { renderIn } from "@/components/testing/render";
import { addTheme } from "@/lib/domain/report-text/edit/themes";
import type { DraftedReport, StoredDraft } from "@/lib/reports/drafts/schema";

const pushed: string[] = [];
vi.mock("next/navigation", () => ({ useRouter: () => ({ push: (path: string) => pushed.push(path) }) }));

const TEXT = "Steel weekly\nCoal weekly";

const report = (title: string, start: number, end: number): DraftedReport => ({
  ...{ start, end, title, house: null, publishedAt: null, callDay: "2025-02-04" },
  callDayReason: "set_by_editor",
  rating: { text: null, stance: null, claim: null },
  ...{ sections: [], claims: [], recommendations: [], companies: [], tables: [], warnings: [] },
  furniture: { title: null, house: null, time: null },
  isReport: true,
});

const draft = (): StoredDraft => ({
  ...{ id: "d", version: 1, name: "d", author: "local", text: TEXT, signs: [], file: null, pages: null },
  ...{ createdAt: "", updatedAt: "", acceptedAt: null, discardedAt: null },
  reports: [report("Steel weekly", 0, 12), report("Coal weekly", 13, 24)],
  review: [
    { known: null, matches: [], accepted: null },
    { known: null, matches: [], accepted: null },
  ],
});

/** A board with one draft, which takes and refuses corrections by its version, as the API does. */
let board: { draft: StoredDraft; refuses: string | null; isCutOff: boolean; sent: [string, unknown][] };

const problem = (status: number, code: string, extra = {}) =>
  Response.json({ code, fields: {}, ...extra }, { status });

function answer(path: string, method: string, json: { version: number; reports: DraftedReport[] } | null) {
  if (method !== "GET") board.sent.push([method, json]);
  if (method === "GET")
    return path.includes("report-drafts/d") ? Response.json(board.draft) : problem(404, "not_found");
  const isOpen = !board.draft.acceptedAt && !board.draft.discardedAt;
  if (json && (json.version !== board.draft.version || (method === "PATCH" && !isOpen)))
    return problem(409, "edit_conflict", { current: board.draft });
  if (method === "PATCH") {
    if (json!.reports.some(({ title }) => title === board.refuses)) return problem(422, "invalid");
    board.draft = { ...board.draft, version: board.draft.version + 1, reports: json!.reports };
    return Response.json(board.draft);
  }
  if (path.endsWith("/restore")) board.draft = { ...board.draft, discardedAt: null };
  return path.endsWith("/reports")
    ? Response.json({ slug: "steel", reports: [] })
    : Response.json(board.draft);
}

beforeEach(() => {
  board = { draft: draft(), refuses: null, isCutOff: false, sent: [] };
  pushed.length = 0;
  vi.stubGlobal("fetch", (path: string, { method = "GET", body }: { method?: string; body?: string }) =>
    board.isCutOff
      ? Promise.reject(new TypeError("cut off"))
      : Promise.resolve(answer(path, method, body ? (JSON.parse(body) as never) : null)),
  );
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open() {
  const client = makeQueryClient();
  const drawn = renderIn(
    "en",
    <NuqsTestingAdapter hasMemory>
      <QueryClientProvider client={client}>
        <ReportDraftScreen id="d" />
      </QueryClientProvider>
    </NuqsTestingAdapter>,
  );
  await screen.findByRole("textbox", { name: "Title" });
  return { ...drawn, client, user: userEvent.setup() };
}

const title = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Title" });
function retitle(to: string) {
  fireEvent.change(title(), { target: { value: to } });
  fireEvent.blur(title());
}
const button = (name: string | RegExp) => screen.findByRole("button", { name });
const acceptAll = () => button("Accept all 2 reports");
const sentTitles = () =>
  board.sent
    .filter(([method]) => method === "PATCH")
    .map(([, json]) => (json as StoredDraft).reports[0]!.title);
const accepted = () => board.sent.filter(([method]) => method === "POST").map(([, json]) => json);

describe("accepting", () => {
  it("waits for the last correction, then goes to the report", async () => {
    const { user } = await open();
    retitle("Steel daily");
    await user.click(await acceptAll());
    await waitFor(() => expect(pushed).toEqual(["/reports/steel"]));
    expect(accepted()).toEqual([{ draftId: "d", version: 2, reports: [0, 1], asNew: [], corrects: [] }]);
  });

  it("is given up when the correction is refused: an undo doesn't accept", async () => {
    board.refuses = "Bad";
    const { user } = await open();
    retitle("Bad");
    await user.click(await acceptAll());
    await screen.findByText(/can’t store this correction/);
    await user.click(await button("Undo"));
    await screen.findByText("Saved");
    await acceptAll();
    expect(accepted()).toEqual([]);
  });

  it("is given up when another version is there: loading that one doesn't accept", async () => {
    const { user } = await open();
    board.draft = { ...board.draft, version: 2, reports: [report("Theirs", 0, 12), board.draft.reports[1]!] };
    retitle("Mine");
    await user.click(await acceptAll());
    await user.click(await button("Load that version"));
    await screen.findByText("Saved");
    expect([accepted(), title().value]).toEqual([[], "Theirs"]);
  });

  it("shows the other version that it meets, to be looked at", async () => {
    const { user } = await open();
    board.draft = { ...board.draft, version: 2, reports: [report("Theirs", 0, 12), board.draft.reports[1]!] };
    await user.click(await acceptAll());
    await waitFor(() => expect(title().value).toBe("Theirs"));
    expect(pushed).toEqual([]);
  });

  it("stores what looks like a corrected text as a report of its own, if the analyst says so", async () => {
    const none = { added: [], removed: [], themesAdded: [], themesRemoved: [] };
    const changes = { kept: 1, ...none, companiesAdded: [], companiesRemoved: [] };
    const known = {
      slug: "steel-1",
      title: "Steel",
      withdrawn: false,
      relation: "corrected" as const,
      changes,
    };
    board.draft.review[0] = { known, matches: [], accepted: null };
    const { user } = await open();
    await user.click(screen.getByRole("checkbox", { name: "Store as a report of its own" }));
    await user.click(await acceptAll());
    await waitFor(() => expect(accepted()).toMatchObject([{ asNew: [0], corrects: [] }]));
  });
});

describe("accepting with open questions", () => {
  const warning = { code: "rating_outside_heading" as const, start: 0, end: 5 };
  beforeEach(() => {
    const [first, second] = board.draft.reports;
    const copper = { ...addTheme(second!, "Copper").recommendations[0]!, stance: "overweight" as const };
    const implied = {
      ...second!,
      recommendations: [{ ...copper, stanceOrigin: "implied" as const, doubts: ["implied_stance" as const] }],
      warnings: [warning],
    };
    board.draft.reports = [first!, implied];
  });

  it("says first what would be stored, and goes to the first question", async () => {
    const { user } = await open();
    await user.click(await acceptAll());
    const dialog = await screen.findByRole("alertdialog", { name: "2 questions are open" });
    const described = document.getElementById(dialog.getAttribute("aria-describedby")!)!;
    expect([...described.querySelectorAll("li")].map((line) => line.textContent)).toEqual([
      "Copper: overweight, implied by the wording",
      "The rating was found outside a rating’s heading.",
    ]);
    const look = await button("Look at them");
    expect(document.activeElement).toBe(look);
    await user.click(look);
    await waitFor(() => expect(document.activeElement?.id).toBe("draft-check-0"));
    expect(document.activeElement?.textContent).toMatch(/^“Copper” has no label/);
    expect(accepted()).toEqual([]);
  });

  it("accepts them as they are only when that is said; Escape doesn't", async () => {
    const { user } = await open();
    await user.click(await acceptAll());
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(await acceptAll());
    await user.click(await acceptAll());
    await user.click(await button("Accept as they are"));
    await waitFor(() => expect(accepted()).toMatchObject([{ reports: [0, 1] }]));
  });

  it("doesn't ask for a report without questions", async () => {
    const { user } = await open();
    await user.click(await button("Accept only this one"));
    await waitFor(() => expect(accepted()).toMatchObject([{ reports: [0] }]));
  });

  it("counts no questions of a report that is on the board", async () => {
    board.draft.review[1] = { known: null, matches: [], accepted: "coal" };
    await open();
    expect(screen.getByRole("radio", { name: "Report 2: Coal weekly: on the board" })).toBeDefined();
  });
});

describe("undo", () => {
  it("brings the focus to the theme that it restores, and leaves it on the button that was pressed", async () => {
    const [first, second] = board.draft.reports;
    const named = ["steel", "coal"].reduce((each, name) => addTheme(each, name), first!);
    board.draft.reports = [addTheme(named, "wire", { under: 0 }), second!];
    const { container, user } = await open();
    const item = (id: string) => container.querySelector<HTMLElement>(`[data-item="${id}"]`)!;
    item("theme-0-0").focus();
    await user.keyboard("x");
    item("theme-1").focus();
    await user.keyboard("{Control>}z{/Control}");
    expect(document.activeElement).toBe(item("theme-0-0"));
    await user.keyboard("{ArrowLeft}");
    await user.click(await button("Undo"));
    expect(document.activeElement).toBe(await button("Undo"));
    expect(item("theme-0-0").tabIndex).toBe(0); // the next Tab goes there
  });
});

describe("a draft that is closed elsewhere", () => {
  it("is shown as accepted, and says that the corrections here aren't in it; they aren't sent again", async () => {
    await open();
    board.draft = { ...board.draft, acceptedAt: "2025-02-05T01:00:00Z" };
    vi.useFakeTimers({ shouldAdvanceTime: true });
    retitle("Too late");
    await screen.findByText(/^Corrections that were made here after that are not on the board/);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sentTitles()).toEqual(["Too late"]);
  });

  it("goes on from the corrections here once it is brought back", async () => {
    const { user } = await open();
    board.draft = { ...board.draft, discardedAt: "2025-02-05T01:00:00Z" };
    retitle("Still wanted");
    await screen.findByText(/are stored once you bring it back/);
    await user.click(await button("Bring it back"));
    await waitFor(() => expect(board.draft.reports[0]!.title).toBe("Still wanted"));
  });
});

describe("storing", () => {
  it("doesn't send a refused correction again", async () => {
    board.refuses = "Bad";
    await open();
    vi.useFakeTimers({ shouldAdvanceTime: true });
    retitle("Bad");
    await screen.findByText(/can’t store this correction/);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sentTitles()).toEqual(["Bad"]);
    retitle("Good");
    await screen.findByText("Saved");
  });

  it("sends what the analyst keeps in a conflict again, without saying that the board can't be reached", async () => {
    const { user } = await open();
    board.draft = { ...board.draft, version: 2, reports: [report("Theirs", 0, 12), board.draft.reports[1]!] };
    retitle("Mine");
    await user.click(await button("Keep mine"));
    expect(screen.queryByText(/can’t be reached/)).toBeNull();
    await screen.findByText("Saved");
    expect(board.draft.reports[0]!.title).toBe("Mine");
  });

  it("says that it isn't decided which version holds, also when a refetch brought the other one", async () => {
    const { client } = await open();
    board.isCutOff = true;
    retitle("Mine");
    board.isCutOff = false;
    board.draft = { ...board.draft, version: 2, reports: [report("Theirs", 0, 12), board.draft.reports[1]!] };
    await client.refetchQueries({ queryKey: ["report-drafts"] });
    expect(await screen.findByText("Not stored: choose which version holds.")).toBeTruthy();
    const lines = within(screen.getByRole("alert")).getAllByRole("listitem");
    expect(lines.map((line) => line.textContent)).toEqual(["Report 1 · Title: “Mine” here, “Theirs” there"]);
  });

  it("keeps each tab's corrections: another tab that stores its own doesn't remove them", async () => {
    const theirs = JSON.stringify({ version: 1, reports: [report("Offline", 0, 12), draft().reports[1]!] });
    await open();
    localStorage.setItem("themeboard:report-draft:d:other", theirs);
    retitle("Mine");
    await screen.findByText("Saved");
    expect(Object.entries(localStorage)).toEqual([["themeboard:report-draft:d:other", theirs]]);
  });

  it("takes over what a closed tab has kept, and stores it", async () => {
    const kept = { version: 1, reports: [report("Offline", 0, 12), draft().reports[1]!] };
    localStorage.setItem("themeboard:report-draft:d:closed", JSON.stringify(kept));
    await open();
    await waitFor(() => expect(board.draft.reports[0]!.title).toBe("Offline"));
    await screen.findByText("Saved");
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it("drops what a closed tab has kept if the board has it, whichever version that is", async () => {
    localStorage.setItem(
      "themeboard:report-draft:d:closed",
      JSON.stringify({ version: 1, reports: draft().reports }),
    );
    board.draft.version = 2;
    await open();
    await waitFor(() => expect(Object.keys(localStorage)).toEqual([]));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("drops what it has kept also when it is stored only after the screen has been left", async () => {
    const { unmount } = await open();
    retitle("On leaving");
    expect(Object.keys(localStorage)).toHaveLength(1);
    unmount();
    await waitFor(() => expect(board.draft.reports[0]!.title).toBe("On leaving"));
    await waitFor(() => expect(Object.keys(localStorage)).toEqual([]));
  });

  it("says so where the browser can't keep what the board can't be sent", async () => {
    await open();
    const full = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    board.isCutOff = true;
    retitle("Nowhere");
    expect(await screen.findByText(/this browser can’t keep your corrections/)).toBeTruthy();
    full.mockRestore();
  });
});

it("announces trouble only, not each correction that is stored", async () => {
  await open();
  retitle("Mine");
  await screen.findByText("Saved");
  expect(screen.getAllByRole("status").map((status) => status.textContent)).toEqual([""]);
});

it("goes to the report that an undo changes", async () => {
  const { user } = await open();
  retitle("Steel daily");
  await user.click(screen.getByRole("radio", { name: "Report 2: Coal weekly" }));
  await waitFor(() => expect(title().value).toBe("Coal weekly"));
  await user.click(await button("Undo"));
  await waitFor(() => expect(title().value).toBe("Steel weekly"));
});

it("says how many questions are open, in all and of each tab", async () => {
  const [first] = board.draft.reports;
  const theme = { name: "steel", nameEn: "steel", nameZh: null, nameOrigin: "inferred" as const };
  first!.recommendations = [
    {
      ...theme,
      ...{ stance: null, stanceOrigin: "none", claim: null, place: null, contradiction: null },
      ...{ doubts: ["inferred_name"], subthemes: [], theme: null, parent: null },
    },
  ];
  await open();
  expect(screen.getByRole("radio", { name: /^Report 1: Steel weekly: 1 to check$/ })).toBeTruthy();
  expect(screen.getByText("1 to check")).toBeTruthy();
});

it("names a tab of what is no report as such", async () => {
  board.draft.reports[1]!.isReport = false;
  await open();
  expect(screen.getByRole("radio", { name: "Report 2: Coal weekly (not a report)" })).toBeTruthy();
});
