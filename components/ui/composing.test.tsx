import { cleanup, fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { TagField } from "@/components/notes/tag-field";
import { renderIn } from "@/components/testing/render";
import { Combobox } from "@/components/ui/combobox";
import { ListImportRow } from "@/components/watchlist/list-import-row";
import type { ListEntry } from "@/lib/watchlist/imports/schema";

afterEach(cleanup);

/**
 * Events that browsers send for a key used by an input method: Chromium and Firefox set both properties, Safari's last
 * Enter sets only the key code.
 */
const TAKEN = [
  ["isComposing", { isComposing: true }],
  ["the key code 229", { keyCode: 229 }],
] as const;

function compose(field: HTMLElement, text: string) {
  field.focus();
  fireEvent.compositionStart(field);
  fireEvent.compositionUpdate(field, { data: text });
  fireEvent.input(field, { target: { value: text }, isComposing: true });
}

const entry: ListEntry = {
  key: "1",
  exchange: null,
  section: null,
  line: 1,
  text: "300308",
  verdict: "add",
  code: null,
  symbol: "300308.SZ",
  candidates: [],
  nameEn: null,
  nameZh: "中际旭创",
  otherName: null,
  listedName: null,
  theme: null,
  reason: null,
  addedOn: "2025-02-04",
};

describe.each(TAKEN)("a key used by an input method, reported by %s,", (_, taken) => {
  it("chooses no ticker and sends nothing from the ticker field", () => {
    const onChoose = vi.fn();
    const Field = () => {
      const [text, setText] = useState("");
      return (
        <Combobox
          aria-label="ticker"
          value={text}
          onValueChange={setText}
          onChoose={onChoose}
          choices={[{ value: "300308.SZ", label: "中际旭创" }]}
          listLabel="tickers"
        />
      );
    };
    renderIn("zh", <Field />);
    const field = screen.getByRole("combobox");
    compose(field, "zhong");
    fireEvent.keyDown(field, { key: "ArrowDown", ...taken });
    expect(field.getAttribute("aria-activedescendant")).toBeNull();
    fireEvent.keyDown(field, { key: "Enter", ...taken });
    fireEvent.keyDown(field, { key: "Escape", ...taken });
    expect(field.getAttribute("aria-expanded")).toBe("true");
    expect(onChoose).not.toHaveBeenCalled();

    fireEvent.compositionEnd(field, { data: "中" });
    fireEvent.keyDown(field, { key: "ArrowDown" });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(onChoose).toHaveBeenCalledOnce();
  });

  it("changes nothing in the review of an imported list", () => {
    const onChoose = vi.fn();
    renderIn(
      "zh",
      <table>
        <tbody>
          <ListImportRow entry={entry} themeName={null} onChoose={onChoose} />
        </tbody>
      </table>,
    );
    const reason = screen.getAllByRole("textbox")[1]!;
    compose(reason, "shouyi");
    fireEvent.keyDown(reason, { key: "Enter", ...taken });
    expect(onChoose).not.toHaveBeenCalled();

    fireEvent.compositionEnd(reason, { data: "受益" });
    fireEvent.input(reason, { target: { value: "受益" } });
    fireEvent.keyDown(reason, { key: "Enter" });
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ reason: "受益" });
  });

  it("adds no tag", () => {
    const onChange = vi.fn();
    renderIn("zh", <TagField tags={["旧"]} onChange={onChange} />);
    const field = screen.getByRole("textbox");
    compose(field, "guang");
    fireEvent.keyDown(field, { key: "Enter", ...taken });
    expect(onChange).not.toHaveBeenCalled();
  });
});
