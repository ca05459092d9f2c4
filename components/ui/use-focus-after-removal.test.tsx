import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Fragment } from "react";
import { afterEach, expect, test } from "vitest";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";

afterEach(cleanup);

const Rows = ({ names }: { names: readonly string[] }) => (
  <main ref={useFocusAfterRemoval<HTMLElement>()}>
    <section>
      <h2>Members</h2>
      <ul>
        {names.map((name) => (
          <li key={name} aria-label={name}>
            <button>Remove {name}</button>
          </li>
        ))}
      </ul>
    </section>
  </main>
);

async function afterwards(): Promise<string | null> {
  await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  const held = document.activeElement;
  return held?.getAttribute("aria-label") ?? held?.textContent ?? null;
}

test.each([
  ["a", "b c", "b", "the next one"],
  ["b", "a c", "c", "the next one"],
  ["c", "a b", "b", "the last one, the one before"],
  ["b", "", "Members", "every one, the heading"],
  ["a", "a c b", "Remove a", "none of them, itself"],
  ["b", "c b a", "Remove b", "none of them, itself, wherever it stands"],
])(
  "of rows a b c with the focus on %s and %j remaining, %s receives the focus (of %s)",
  async (held, left, takes) => {
    const { rerender } = render(<Rows names={["a", "b", "c"]} />);
    screen.getByRole("button", { name: `Remove ${held}` }).focus();
    rerender(<Rows names={left.split(" ").filter(Boolean)} />);
    expect(await afterwards()).toBe(takes);
  },
);

test("a row removed with its second line passes the focus to the next row", async () => {
  const Lines = ({ names }: { names: readonly string[] }) => (
    <ul ref={useFocusAfterRemoval<HTMLUListElement>()}>
      {names.map((name) => (
        <Fragment key={name}>
          <li aria-label={name}>
            <button>Remove {name}</button>
          </li>
          <li aria-label={`reason of ${name}`} />
        </Fragment>
      ))}
    </ul>
  );
  const { rerender } = render(<Lines names={["a", "b", "c"]} />);
  screen.getByRole("button", { name: "Remove b" }).focus();
  rerender(<Lines names={["a", "c"]} />);
  expect(await afterwards()).toBe("c");
});

test("a removed button passes the focus to its row, or in a section to the heading", async () => {
  const Parts = ({ isDone }: { isDone: boolean }) => (
    <section ref={useFocusAfterRemoval<HTMLElement>()}>
      <h3>300308.SZ.csv</h3>
      <ul>
        <li aria-label="row">{isDone ? <b>reverted</b> : <button>Revert</button>}</li>
      </ul>
      {isDone ? <b>imported</b> : <button>Import</button>}
    </section>
  );
  for (const [name, takes] of [
    ["Revert", "row"],
    ["Import", "300308.SZ.csv"],
  ] as const) {
    const { rerender, unmount } = render(<Parts isDone={false} />);
    screen.getByRole("button", { name }).focus();
    rerender(<Parts isDone />);
    expect(await afterwards()).toBe(takes);
    unmount();
  }
});

test("a removed section passes the focus to the next section's heading", async () => {
  const Voided = ({ isThere }: { isThere: boolean }) => {
    const part = useFocusAfterRemoval<HTMLElement>();
    return isThere ? (
      <section ref={part}>
        <h2>Voided</h2>
        <button>Restore</button>
      </section>
    ) : null;
  };
  const Page = ({ isVoided }: { isVoided: boolean }) => (
    <div>
      <Voided isThere={isVoided} />
      <section>
        <h2>About</h2>
      </section>
    </div>
  );
  const { rerender } = render(<Page isVoided />);
  screen.getByRole("button").focus();
  rerender(<Page isVoided={false} />);
  expect(await afterwards()).toBe("About");
});

test("a focus that has moved elsewhere stays there", async () => {
  const { rerender } = render(
    <>
      <Rows names={["a", "b"]} />
      <input />
    </>,
  );
  screen.getByRole("button", { name: "Remove a" }).focus();
  screen.getByRole("textbox").focus();
  rerender(
    <>
      <Rows names={["b"]} />
      <input />
    </>,
  );
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(document.activeElement).toBe(screen.getByRole("textbox"));
});

test("a focus cleared by a click on empty space is not moved", async () => {
  const { rerender } = render(<Rows names={["a", "b"]} />);
  screen.getByRole("button", { name: "Remove a" }).focus();
  await userEvent.click(document.body);
  rerender(<Rows names={["b"]} />);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(document.activeElement).toBe(document.body);
});

test("a row removed while a dialog has the focus passes it on after the dialog closes", async () => {
  const Page = ({ names, isAsking }: { names: readonly string[]; isAsking: boolean }) => (
    <ul ref={useFocusAfterRemoval<HTMLUListElement>()}>
      {names.map((name) => (
        <li key={name} aria-label={name}>
          <button>Remove {name}</button>
        </li>
      ))}
      {isAsking && (
        <div role="dialog">
          <button>Yes</button>
        </div>
      )}
    </ul>
  );
  const { rerender } = render(<Page names={["a", "b"]} isAsking={false} />);
  screen.getByRole("button", { name: "Remove a" }).focus();
  rerender(<Page names={["a", "b"]} isAsking />);
  screen.getByRole("button", { name: "Yes" }).focus();
  rerender(<Page names={["b"]} isAsking />);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Yes" }));
  rerender(<Page names={["b"]} isAsking={false} />);
  expect(await afterwards()).toBe("b");
});
