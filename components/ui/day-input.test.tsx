import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useForm } from "react-hook-form";
import { afterEach, expect, it, vi } from "vitest";
import { renderIn } from "@/components/testing/render";
import { DayInput } from "@/components/ui/day-input";

afterEach(cleanup);

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Day" });

it("another usual form of a day is written as YYYY-MM-DD when the field is left", async () => {
  const onEnter = vi.fn();
  renderIn("en", <DayInput aria-label="Day" onEnter={onEnter} />);
  await userEvent.type(field(), "2025/2/4");
  await userEvent.tab();
  expect(field().value).toBe("2025-02-04");
  expect(onEnter).toHaveBeenCalledExactlyOnceWith("2025-02-04");
});

it.each([
  ["en", "2025-02-30", "No such date. Write it as 2025-02-04."],
  ["zh", "2026-03-13", "日期在未来。"],
] as const)("in %s %s stays in the field with a message", async (locale, text, message) => {
  const onEnter = vi.fn();
  renderIn(locale, <DayInput aria-label="Day" last="2026-03-12" onEnter={onEnter} />);
  await userEvent.type(field(), `${text}{Enter}`);
  expect(field().value).toBe(text);
  expect(screen.getByRole("alert").textContent).toBe(message);
  expect(field().getAttribute("aria-describedby")).toBe(screen.getByRole("alert").id);
  expect(field().getAttribute("aria-invalid")).toBe("true");
  expect(onEnter).not.toHaveBeenCalled();
});

it("the field is one tab stop", async () => {
  renderIn(
    "en",
    <>
      <DayInput aria-label="Day" />
      <button>Next</button>
    </>,
  );
  await userEvent.tab();
  expect(document.activeElement).toBe(field());
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Next" }));
});

it("Alt + ↓ opens a calendar whose days the arrows walk, and the field has the focus again with the day", async () => {
  const onEnter = vi.fn();
  renderIn("en", <DayInput aria-label="Day" last="2025-02-28" defaultValue="2025-02-04" onEnter={onEnter} />);
  field().focus();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole("button", { name: /^Tuesday, 4 February 2025/ })),
  );
  await userEvent.keyboard("{ArrowDown}{ArrowRight}{Enter}"); // a week and a day later
  expect(field().value).toBe("2025-02-12");
  expect(document.activeElement).toBe(field());
  expect(onEnter).toHaveBeenLastCalledWith("2025-02-12");
  expect(screen.queryByRole("grid")).toBeNull();
});

it("the Chinese calendar begins its week on Monday, and later days can't be chosen", async () => {
  renderIn("zh", <DayInput aria-label="Day" last="2025-02-04" />);
  await userEvent.click(screen.getByRole("button", { name: "打开日历" }));
  const grid = await screen.findByRole("grid", { name: /2025年 ?二月|2025年 ?2月/ });
  const headings = [...grid.querySelectorAll("th")].map((cell) => cell.textContent);
  expect(headings).toEqual(["一", "二", "三", "四", "五", "六", "日"]);
  expect(within(grid).getByRole<HTMLButtonElement>("button", { name: /2月5日/ }).disabled).toBe(true);
});

it("Escape closes the calendar and not the form around", async () => {
  const onEscape = vi.fn();
  renderIn(
    "en",
    <div role="presentation" onKeyDown={({ key }) => key === "Escape" && onEscape()}>
      <DayInput aria-label="Day" defaultValue="2025-02-04" />
    </div>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Open the calendar" }));
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole("button", { name: /^Tuesday, 4 February 2025/ })),
  );
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("grid")).toBeNull();
  expect(document.activeElement).toBe(field());
  expect(onEscape).not.toHaveBeenCalled();
});

function Form({ onSave }: { onSave: (values: { day: string }) => void }) {
  const { register, handleSubmit } = useForm({ defaultValues: { day: "2025-02-04" } });
  return (
    <form onSubmit={(event) => void handleSubmit(onSave)(event)}>
      <DayInput {...register("day")} aria-label="Day" />
      <button>Save</button>
    </form>
  );
}

it("a form has the day that was chosen in the calendar", async () => {
  const onSave = vi.fn();
  renderIn("en", <Form onSave={(values) => onSave(values)} />);
  await userEvent.click(screen.getByRole("button", { name: "Open the calendar" }));
  await userEvent.click(await screen.findByRole("button", { name: /Friday, 14 February 2025/ }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(onSave).toHaveBeenCalledWith({ day: "2025-02-14" }));
});
