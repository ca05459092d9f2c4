import { plainText, simplified } from "@/lib/domain/text/plain-text";

/**
 * Indices by the names that people use for them, in small letters without spaces and marks, each with its canonical symbol. The
 * words "index" and 指数 behind a name don't count. Names and codes: csindex.com.cn, sse.com.cn, szse.cn, cnindex.com.cn, hsi.com.hk,
 * spglobal.com, nasdaq.com, ftserussell.com, cboe.com.
 */
const NAMES: Readonly<Record<string, string>> = {
  // S&P Dow Jones, Nasdaq, FTSE Russell, Cboe
  "SPX.US": "sp500 standardpoors500 standardandpoors500 标普500 标准普尔500 标普",
  "DJI.US":
    "dow dowjones dowjonesindustrial dowjonesindustrialaverage dow30 道琼斯 道琼斯工业 道琼斯工业平均 道指",
  "NDX.US": "nasdaq100 nasdaq100index 纳斯达克100 纳指100",
  "IXIC.US": "nasdaq nasdaqcomposite 纳斯达克 纳斯达克综合 纳斯达克综指 纳指",
  "VIX.US": "cboevix cboevolatility volatilityindex vix恐慌 恐慌 波动率",
  "SOX.US": "phlxsemiconductor philadelphiasemiconductor phlxsox 费城半导体 费半",
  "RUT.US": "russell2000 russel2000 罗素2000",
  // Hang Seng
  "HSI.HK": "hangseng 恒生 恒指",
  "HSCEI.HK": "hangsengchinaenterprises hangsengchina hscei 恒生中国企业 恒生国企 国企 h股",
  "HSTECH.HK": "hangsengtech hangsengtechnology hstech 恒生科技 恒科",
  // SSE and CSI
  "000001.SH": "ssecomposite shanghaicomposite shcomp 上证 上证综合 上证综指 上综指 沪指",
  "000010.SH": "sse180 上证180",
  "000015.SH": "上证红利",
  "000016.SH": "sse50 上证50",
  "000300.SH": "csi300 shsz300 沪深300",
  "000510.SH": "csia500 中证a500",
  "000680.SH": "科创综 科创综指 科创板综合",
  "000688.SH": "star50 sse star50 ssestar50 科创50",
  "000698.SH": "star100 科创100",
  "000852.SH": "csi1000 中证1000",
  "000903.SH": "csi100 中证100 csia100 中证a100",
  "000904.SH": "csi200 中证200",
  "000905.SH": "csi500 中证500",
  "000906.SH": "csi800 中证800",
  "000922.SH": "csidividend 中证红利",
  "000985.SH": "csiallshare 中证全指",
  "930050.CSI": "csia50 中证a50",
  "932000.CSI": "csi2000 中证2000",
  // SZSE and BSE
  "399001.SZ": "szsecomponent shenzhencomponent 深证成指 深证成份 深成指 深成",
  "399006.SZ": "chinext 创业板指 创业板",
  "399106.SZ": "szsecomposite shenzhencomposite szcomp 深证综指 深证综合",
  "399330.SZ": "szse100 深证100",
  "399673.SZ": "chinext50 创业板50",
  "899050.BJ": "bse50 北证50",
};

const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([symbol, names]) => names.split(" ").map((name) => [name, symbol] as const)),
);

/** Names that mean something else unless "index" or 指数 follows them. */
const NEEDS_INDEX: ReadonlySet<string> = new Set([
  "上证",
  "恒生",
  "国企",
  "h股",
  "恐慌",
  "波动率",
  "创业板",
  "深成",
  "标普",
]);
/** Dow Inc. is listed as `DOW`. */
const IS_TICKER_IN_CAPITALS = /^[A-Z]{1,5}$/;
const INDEX_BEHIND = /(?:指数|index|indices)$/;

/**
 * The canonical symbol of an index by its usual name (`S&P 500`, `恒生指数`, `滬深300`); null if the text isn't an index's
 * name.
 */
export function indexNamed(text: string): string | null {
  const plain = plainText(text).replace(/^\^/, "");
  if (IS_TICKER_IN_CAPITALS.test(plain)) return null;
  const name = simplified(plain)
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[\s&.'’_\-–—()®™]/g, "");
  const short = name.replace(INDEX_BEHIND, "");
  if (short === name && NEEDS_INDEX.has(name)) return null;
  return BY_NAME.get(name) ?? BY_NAME.get(short) ?? null;
}
