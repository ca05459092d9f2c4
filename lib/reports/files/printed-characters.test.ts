import { expect, it } from "vitest";
import { printedCharacters } from "./printed-characters.mjs";

it.each([
  ["⾏业需求增⻓", "行业需求增长"],
  ["⻛险、⻋⻔", "风险、车门"],
  ["ﬁnal oﬀer", "final offer"],
  ["ｆｕｌｌ　①²", "ｆｕｌｌ　①²"],
])("%s is read as it was printed: %s", (text, printed) => {
  expect(printedCharacters(text)).toBe(printed);
});
