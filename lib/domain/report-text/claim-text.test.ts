import { describe, expect, it } from "vitest";
import { claimTextOf } from "./claim-text";

describe("the words and pages of a claim", () => {
  it.each<[stretch: string, text: string, pages: number[]]>([
    ["- A rises [3][4].", "A rises.", [3, 4]],
    ["A rises. [3].", "A rises.", [3]],
    ["• A rises [3-5]", "A rises", [3, 4, 5]],
    ["A rises [4,24], and B falls [3–4].", "A rises, and B falls.", [4, 24, 3]],
    ["- **整机**：份额合计六成二【20，22】。", "整机：份额合计六成二。", [20, 22]],
    ["1. 单票成本降至九元［4］", "单票成本降至九元", [4]],
    ["三季度收入增长24% [序号1][序号2]", "三季度收入增长24%", [1, 2]],
    ["A rises [page::0]", "A rises", [0]],
    ["A rises [2025] more [0][3]", "A rises [2025] more", [3]],
    ["- 3.5% more [1]", "3.5% more", [1]],
    ["", "", []],
  ])("%j", (stretch, text, pages) => expect(claimTextOf(stretch)).toEqual({ text, pages }));
});
