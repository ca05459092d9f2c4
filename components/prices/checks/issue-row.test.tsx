import { afterEach, expect, it } from "vitest";
import { issueId, goBackToIssue } from "@/components/prices/checks/issue-row";

const DAY = "2025-07-29";

afterEach(() => document.body.replaceChildren());

it.each([
  ["nobody has the focus", "", "row"],
  ["a button beside it has", "#button", "row"],
  ["its own field has", "#own", "row"],
  ["somebody writes elsewhere", "#field", "field"],
  ["a dialog is open", "#inside", "inside"],
])("if %s, the response moves the focus to the row or leaves it", (_who, from, to) => {
  document.body.innerHTML = `
    <div id="${issueId(DAY)}" tabindex="-1"><input id="own" /></div>
    <button id="button"></button><textarea id="field"></textarea>
    <div role="dialog"><button id="inside"></button></div>`;
  Element.prototype.scrollIntoView = () => undefined;
  if (from) document.querySelector<HTMLElement>(from)?.focus();
  goBackToIssue(DAY);
  expect(document.activeElement?.id).toBe(to === "row" ? issueId(DAY) : to);
});
