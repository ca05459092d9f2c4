import { describe, expect, it } from "vitest";
import { readReports } from "@/lib/domain/report-text/read-reports";

function companiesOf(table: string) {
  const read = readReports(
    `银行行业周报：息差企稳\n澜川证券·2026-11-24 08:10\n投资评级\n- 维持行业“推荐”评级 [1]\n核心观点\n- 息差企稳 [2]\n\n${table}\n`,
  );
  return read.ok
    ? read.drafts[0]!.companies.map(({ name, code, rating, target, currency }) => [
        name,
        code,
        rating.text,
        target,
        currency,
      ])
    : [];
}

describe("a table of companies", () => {
  it("in Markdown is read by its headings, with a rating and a price of each row's own", () => {
    const table = `| Bank | Code | Rating | TP (HKD) |
|---|---|---|---|
| Daishan Bank | 600931.SH | Buy | |
| Bank of Rangcheng | 1983 HK | Hold | 6.20 |
| Linchuan Bank | 002981 | | 1,205.5 |`;
    expect(companiesOf(table)).toEqual([
      ["Daishan Bank", "600931.SH", "Buy", null, null],
      ["Bank of Rangcheng", "1983 HK", "Hold", 6.2, "HKD"],
      ["Linchuan Bank", "002981", null, 1205.5, "HKD"],
    ]);
  });

  it("in HTML, whatever the order of its columns", () => {
    const table =
      "<table><tr><th>评级</th><th>代码</th><th>目标价（元）</th><th>公司名称</th></tr>" +
      "<tr><td>买入</td><td>600931.SH</td><td>8.5</td><td><b>岱山银行</b></td></tr>" +
      "<tr><td>中性</td><td>601983.SH</td><td>-</td><td>穰城银行</td></tr></table>";
    expect(companiesOf(table)).toEqual([
      ["岱山银行", "600931.SH", "买入", 8.5, "CNY"],
      ["穰城银行", "601983.SH", "中性", null, null],
    ]);
  });

  it("without headings names the company beside its code, and never a rating", () => {
    expect(companiesOf("| 岱山银行 | 600931.SH | 买入 |\n| 穰城银行 | 601983.SH | 中性 |")).toEqual([
      ["岱山银行", "600931.SH", "买入", null, null],
      ["穰城银行", "601983.SH", "中性", null, null],
    ]);
  });

  it("without codes names companies beside their ratings, and other tables name none", () => {
    expect(companiesOf("| 公司 | 评级 |\n|---|---|\n| 岱山银行 | 增持 |")).toEqual([
      ["岱山银行", null, "增持", null, null],
    ]);
    expect(companiesOf("| 指标 | 本期 |\n|---|---|\n| 净息差 | 1.42 |\n| 沪深300 | 000300.SH |")).toEqual([]);
  });
});
