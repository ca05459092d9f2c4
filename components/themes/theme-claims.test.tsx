import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, expect, it } from "vitest";
import { renderIn } from "@/components/testing/render";
import { makeThemeItem } from "@/components/themes/testing/theme-item";
import { ThemeClaims } from "@/components/themes/theme-claims";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

afterEach(cleanup);

const piece = (n: number) => ({
  noteId: `n${n}`,
  theme: "a",
  observedOn: `2025-03-0${n}`,
  bearing: "supports",
  weight: 1,
  excerpt: `Piece ${n}`,
});
const theme = (count: number) =>
  ({
    ...makeThemeItem("a"),
    claims: [
      {
        id: "c1",
        text: "Demand outlasts price cuts",
        kind: "statement",
        report: "r",
        pages: [1],
        balance: 1,
        leg: "balanced",
        evidence: Array.from({ length: count }, (_, n) => piece(n + 1)),
      },
    ],
  }) as unknown as ThemeDetail;

const show = (count: number) =>
  renderIn(
    "en",
    <NuqsTestingAdapter>
      <ThemeClaims theme={theme(count)} onShowNote={() => undefined} />
    </NuqsTestingAdapter>,
  );
const pieces = () => within(screen.getAllByRole("list")[1]!).getAllByRole("listitem");

it("shows the newest pieces of long evidence and the others on request", async () => {
  show(9);
  expect(pieces()).toHaveLength(6);
  expect(pieces()[0]!.textContent).toContain("2025-03-09 Piece 9");
  await userEvent.click(screen.getByRole("button", { name: "Show all 9" }));
  expect(pieces()).toHaveLength(9);
  expect(screen.queryByRole("button", { name: /Show all/ })).toBeNull();
});

it("shows short evidence whole", () => {
  show(6);
  expect(pieces()).toHaveLength(6);
  expect(screen.queryByRole("button", { name: /Show all/ })).toBeNull();
});
