import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { renderIn } from "@/components/testing/render";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

afterEach(cleanup);

it("a control is named by its label and described by its hint and its error text", () => {
  renderIn(
    "en",
    <Field label="Observed on" hint="A day" error="bad_day" required>
      {(control) => <Input {...control} />}
    </Field>,
  );
  const input = screen.getByRole("textbox", { name: "Observed on" });
  const described = input.getAttribute("aria-describedby")?.split(" ") ?? [];
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    "A day",
    "No such date. Write it as 2025-02-04.",
  ]);
  expect(input.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByRole("alert").textContent).toContain("No such date");
});

it("a control without hint and error has no description", () => {
  renderIn("en", <Field label="Tags">{(control) => <Input {...control} />}</Field>);
  const input = screen.getByRole("textbox", { name: "Tags" });
  expect(input.hasAttribute("aria-describedby")).toBe(false);
  expect(input.hasAttribute("aria-invalid")).toBe(false);
});
