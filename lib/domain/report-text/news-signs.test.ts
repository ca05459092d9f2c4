import { describe, expect, it } from "vitest";
import { readReports } from "./read-reports";

const news = (title: string, quotation: string) =>
  `${title}\n\nCore Viewpoint - Shares of glass makers rose on Friday after the city put off a levy [1]\n\n` +
  `Group 1: Market Move - The Glass ETF (562999) gained 4.1% [1]\nGroup 2: Broker View - ${quotation} [1]\n`;

describe("a news item that quotes a broker's rating", () => {
  it.each([
    `Linchuan Research repeated its "Buy" rating on Fenghe Glass and recommends focusing on the glass sector`,
    `Linchuan Securities reiterated its "Overweight" rating on the glass sector and sees Fenghe Glass (605951.SH) at 32 yuan`,
    `Linchuan Research raised its target price on Fenghe Glass (605951.SH) to 32 yuan and kept a "Buy" rating`,
    `brokerages initiated coverage of Fenghe Glass with a "Buy" rating`,
  ])("is no report: %s", (quotation) => {
    const read = readReports(news("Glass makers jump as the levy is put off", quotation));
    expect(read).toMatchObject({ ok: false, code: "not_a_report" });
    expect(read.signs).toEqual(["no_rating", "singular_viewpoint", "only_page_one", "quoted_brokers"]);
  });

  it("is told from a report with a rating of its own", () => {
    const own = `Investment Rating - The report keeps a "Buy" rating on the glass sector [2].\n`;
    expect(readReports(own + news("Glass weekly", `Linchuan Research kept its "Buy" rating`)).ok).toBe(true);
  });
});
