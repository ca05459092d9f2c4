/** An index a theme may be measured against. */
export interface Benchmark {
  symbol: string;
  nameZh: string;
  nameEn: string;
}

/** The indices a board knows from the start. Source: the starter watchlists page, second table. */
export const BENCHMARKS: readonly Benchmark[] = [
  { symbol: "000300.SH", nameZh: "沪深300", nameEn: "CSI 300" },
  { symbol: "399006.SZ", nameZh: "创业板指", nameEn: "ChiNext" },
  { symbol: "000688.SH", nameZh: "科创50", nameEn: "STAR 50" },
  { symbol: "HSI.HK", nameZh: "恒生指数", nameEn: "Hang Seng Index" },
  { symbol: "HSTECH.HK", nameZh: "恒生科技", nameEn: "Hang Seng TECH" },
  { symbol: "NDX.US", nameZh: "纳斯达克100", nameEn: "Nasdaq 100" },
  { symbol: "SPX.US", nameZh: "标普500", nameEn: "S&P 500" },
  { symbol: "801080.SI", nameZh: "申万电子", nameEn: "Shenwan Electronics" },
  { symbol: "801770.SI", nameZh: "申万通信", nameEn: "Shenwan Communication" },
  { symbol: "801750.SI", nameZh: "申万计算机", nameEn: "Shenwan Computer" },
  { symbol: "801760.SI", nameZh: "申万传媒", nameEn: "Shenwan Media" },
];
