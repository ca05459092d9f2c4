import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderIn } from "@/components/testing/render";
import { ListImportButton } from "@/components/watchlist/list-import-button";
import type { ConceptList, ConceptMembers } from "@/lib/prices/concepts/schema";
import type { ListImportInput } from "@/lib/watchlist/imports/schema";

const came = { source: "hithink", readOn: "2026-11-30", leftOut: 0, failure: null } as const;
const failed = (code: string, detail: string | null = null) =>
  ({ ...came, readOn: null, items: [], failure: { code, detail } }) as const;
const concepts: ConceptList = {
  ...came,
  items: [
    { code: "886042.TI", symbol: "886042.TDX", name: "白酒概念" },
    { code: "886041.TI", symbol: "886041.TDX", name: "新能源车" },
  ],
};
const members: ConceptMembers = {
  ...came,
  code: "886042.TI",
  symbol: "886042.TDX",
  leftOut: 1,
  items: [
    { code: "600519.SH", symbol: "600519.SH", name: "贵州茅台", aShare: true },
    { code: "430047.BJ", symbol: "920047.BJ", name: "诺思兰德", aShare: true },
    { code: "00700.HK", symbol: "00700.HK", name: "腾讯控股", aShare: false },
    { code: "N12345.OF", symbol: null, name: null, aShare: false },
  ],
};

/** The server's answers by path, and the requests with their bodies. */
let answers: Record<string, object>;
let asked: [url: string, body: ListImportInput | null][];

beforeEach(() => {
  answers = {
    "/concepts?kind=concept": concepts,
    "/concepts/886042.TI/members": members,
    "/watchlist-imports?dryRun=1": { id: null, form: "table", sections: [], items: [], watches: [] },
  };
  asked = [];
  vi.stubGlobal("fetch", (url: string, { body }: { body?: string } = {}) => {
    const path = url.replace("/api/v1", "");
    asked.push([path, body === undefined ? null : (JSON.parse(body) as ListImportInput)]);
    return Promise.resolve(Response.json(answers[path] ?? { items: [] }));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function open(locale: "en" | "zh" = "en") {
  renderIn(
    locale,
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ListImportButton theme="optics" />
    </QueryClientProvider>,
  );
  const [paste, from] =
    locale === "en" ? ["Paste a list", "From a concept list…"] : ["批量加入", "从概念板块…"];
  await userEvent.click(screen.getByRole("button", { name: paste }));
  expect(asked.filter(([path]) => path.startsWith("/concepts"))).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: from }));
}
const field = () => screen.findByRole<HTMLInputElement>("combobox", { name: "Concept" });
const review = (name = "Review") => userEvent.click(screen.getByRole("button", { name }));
const reviewed = () => asked.find(([path]) => path.startsWith("/watchlist-imports"))?.[1];

it("a list's members are shown with their number, and go to the review each with the list and its day", async () => {
  await open();
  await userEvent.type(await field(), "白酒{Enter}");
  expect((await field()).value).toBe("白酒概念");
  const table = await screen.findByRole("table", { name: "Members of 白酒概念" });
  expect(
    within(table)
      .getAllByRole("rowheader")
      .map(({ textContent }) => textContent),
  ).toEqual(["600519.SH", "920047.BJ", "00700.HK", "N12345.OF"]);
  expect(within(table).getAllByText("not an A share")).toHaveLength(2);
  expect(document.body.textContent).toContain("白酒概念 (886042.TI): 4 members");
  expect(document.body.textContent).toContain(
    "Read from HiThink (同花顺) on 2026-11-30. 1 row without a code skipped.",
  );
  await review();
  const reason = `"同花顺 concept 886042.TI 白酒概念, 2026-11-30"`;
  expect(reviewed()).toEqual({
    theme: "optics",
    text:
      ["code,name,reason", `600519.SH,贵州茅台,${reason}`, `920047.BJ,诺思兰德,${reason}`]
        .concat(`00700.HK,腾讯控股,${reason}`, `N12345.OF,,${reason}`)
        .join("\r\n") + "\r\n",
  });
});

it("the reason is in the language of the screen", async () => {
  await open("zh");
  await userEvent.type(await screen.findByRole("combobox", { name: "概念" }), "886042{Enter}");
  await screen.findByRole("table", { name: "白酒概念的成分股" });
  await review("核对");
  expect(reviewed()?.text.split("\r\n")[1]).toBe(
    "600519.SH,贵州茅台,同花顺概念板块 886042.TI 白酒概念，2026-11-30",
  );
});

it("nothing goes on before a list is chosen", async () => {
  await open();
  await userEvent.type(await field(), "白酒");
  await review();
  expect(screen.getByRole("alert").textContent).toBe("Choose a list first.");
  expect(reviewed()).toBeUndefined();
  await userEvent.click(screen.getByRole("button", { name: "Back" }));
  expect(screen.getByRole("textbox", { name: /^Tickers/ })).toBeTruthy();
});

it("industries are another list, which is asked for once it is chosen", async () => {
  answers["/concepts?kind=industry"] = {
    ...came,
    items: [{ code: "881121.TI", symbol: "881121.TDX", name: "半导体" }],
  };
  answers["/concepts/881121.TI/members"] = { ...members, code: "881121.TI" };
  await open();
  await userEvent.type(await field(), "白酒{Enter}");
  await userEvent.click(screen.getByRole("radio", { name: "Industry" }));
  await userEvent.type(await screen.findByRole("combobox", { name: "Industry" }), "半导体{Enter}");
  await screen.findByRole("table", { name: "Members of 半导体" });
  await review();
  expect(reviewed()?.text).toContain("同花顺 industry 881121.TI 半导体, 2026-11-30");
});

it("without a key it says what it needs, and offers no retry", async () => {
  answers["/concepts?kind=concept"] = failed("no_token");
  await open();
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("HITHINK_KEY");
  expect(within(alert).queryByRole("button")).toBeNull();
});

it("a failed answer has its reason and the source's own words, and is asked for again on request only", async () => {
  answers["/concepts/886042.TI/members"] = { ...members, ...failed("not_ready", "3002 数据未就绪") };
  await open();
  await userEvent.type(await field(), "白酒{Enter}");
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("hasn’t prepared this list yet");
  expect(alert.textContent).toContain("3002 数据未就绪");
  await review();
  expect(reviewed()).toBeUndefined();
  answers["/concepts/886042.TI/members"] = members;
  await userEvent.click(within(alert).getByRole("button"));
  await screen.findByRole("table", { name: "Members of 白酒概念" });
  expect(asked.filter(([path]) => path.endsWith("/members"))).toHaveLength(2);
});

it("a list longer than a review takes is refused before it", async () => {
  const items = Array.from({ length: 1001 }, (_, i) => ({ ...members.items[0]!, code: `${600000 + i}.SH` }));
  answers["/concepts/886042.TI/members"] = { ...members, items };
  await open();
  await userEvent.type(await field(), "白酒{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("more than 1,000");
  await review();
  expect(reviewed()).toBeUndefined();
});
