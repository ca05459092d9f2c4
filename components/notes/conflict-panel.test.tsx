import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { ConflictPanel } from "@/components/notes/conflict-panel";
import { blankValues } from "@/components/notes/form-values";
import { renderIn } from "@/components/testing/render";
import { optimisticNote } from "@/lib/notes/optimistic";

afterEach(cleanup);

const note = { kind: "observation", body: "Orders are up a third.", observedOn: "2025-03-03" } as const;
const theirs = { ...optimisticNote("optical-modules", note), version: 2, authorName: "Li Wei" };
const mine = { ...blankValues("optical-modules", "2025-03-03"), body: "Orders are up by half." };

const Page = ({ inConflict }: { inConflict: boolean }) => (
  <>
    <input aria-label="elsewhere" />
    <form>
      <textarea aria-label="mine" />
      {inConflict && (
        <ConflictPanel theirs={theirs} mine={mine} merged={[]} claimText={() => ""} onTakeTheirs={() => {}} />
      )}
    </form>
  </>
);

it.each([
  ["mine", "the panel"],
  ["elsewhere", "elsewhere"],
])("a conflicting save moves the focus from %s to %s", (from, to) => {
  const { rerender } = renderIn("en", <Page inConflict={false} />);
  screen.getByRole("textbox", { name: from }).focus();
  rerender(<Page inConflict />);
  expect(document.activeElement).toBe(
    to === "the panel" ? screen.getByRole("alert") : screen.getByLabelText(to),
  );
});
