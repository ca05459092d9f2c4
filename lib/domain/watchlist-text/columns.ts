import { EXCHANGE_HEADINGS } from "@/lib/domain/symbol/exchange-columns";
import { plainText, simplified } from "@/lib/domain/text/plain-text";
import { plainCell } from "./cell";

/**
 * The names of each column, in lower case and simplified characters, without spaces, punctuation and a unit
 * in brackets. The first name that a table has takes precedence: a column `股票` holds codes only if no other
 * column does.
 */
const COLUMN_NAMES = {
  symbol:
    "symbol ticker tickersymbol code tscode stockcode stocksymbol securitycode seccode wcode windcode thscode secucode secid ric instrument instrumentid orderbookid bloombergcode 成份券代码 成分券代码 成份股代码 成分股代码 样本代码 代码 证券代码 股票代码 代号 股票代号 证券代号 股号 基金代码 指数代码 交易代码 标的代码 标的 证券编号 编号代码 商品代号 代码名称 股票代码名称 名称代码 codename 股票 证券 品种 个股 stock stocks security securities",
  name: "name company companyname securityname stockname shortname longname description issuer instrumentname 成份券名称 成分券名称 成份股名称 成分股名称 样本名称 名称 简称 证券名称 证券简称 股票名称 股票简称 基金名称 指数名称 标的名称 商品名称 公司 公司名称 公司简称",
  nameEn: "nameen englishname 英文名 英文名称",
  nameZh: "namezh chinesename 中文名 中文名称",
  exchange: EXCHANGE_HEADINGS.join(" "),
  reason:
    "reason reasons note notes comment comments remark remarks memo thesis 理由 原因 备注 入选理由 推荐理由 备注说明 说明 注记",
  addedOn:
    "addedon added dateadded addeddate adddate date 加入日 加入日期 添加日期 加入时间 添加时间 纳入日期 日期",
  removedOn: "removedon removed dateremoved 移除日 移除日期 剔除日期 调出日期",
  theme: "theme section list subtheme watchlist group 主题 子主题 分组 清单 自选股分组",
} as const;
export type Column = keyof typeof COLUMN_NAMES;

/** Columns of prices and of figures derived from prices: a table with such a column is a quote list. */
const QUOTE_NAMES =
  "price prices last lastprice lasttrade currentprice close closeprice closelast adjclose previousclose prevclose open openprice high highprice low lowprice bid ask change chg netchange pctchange changepercent chgpct pctchg volume vol avgvolume turnover amount marketcap mktcap pe peratio eps dividendyield yield 52weekhigh 52weeklow 现价 最新 最新价 收盘 收盘价 开盘 开盘价 今开 最高 最高价 最低 最低价 昨收 昨收价 前收盘 前收盘价 涨跌 涨跌额 涨跌幅 涨幅 涨速 振幅 成交量 成交额 金额 总手 现手 换手 换手率 量比 委比 买入价 卖出价 买价 卖价 市值 总市值 流通市值 市盈率 市净率";
/** Columns of row numbers and times. */
const OTHER_NAMES =
  "no # index rank time tradedate quantity shares currency 序 序号 编号 排名 时间 币种 数量 持仓 持股数 成本价";

const COLUMNS: ReadonlyMap<string, Column> = new Map(
  Object.entries(COLUMN_NAMES).flatMap(([column, names]) =>
    names.split(" ").map((name) => [name, column as Column] as const),
  ),
);
const RANK: ReadonlyMap<string, number> = new Map(
  Object.values(COLUMN_NAMES).flatMap((names) => names.split(" ").map((name, i) => [name, i] as const)),
);
const QUOTES: ReadonlySet<string> = new Set(QUOTE_NAMES.split(" "));
const OTHERS: ReadonlySet<string> = new Set(OTHER_NAMES.split(" "));

/**
 * Columns with a company's location. Their words may be exchange names, but don't state where the company is
 * listed.
 */
const PLACE = /地区|地域|省|城市|国家|注册地|总部|办公|region|province|city|country|location/;

/** A line with more cells is no header. */
const MOST_COLUMNS = 300;

const keyOf = (heading: string): string =>
  simplified(plainText(plainCell(heading).text))
    .toLowerCase()
    .replace(/[\s._\-*<>'"=%/]/g, "")
    .replace(/(?<=.)[([][^()[\]]*[)\]]$/, "")
    // Removes the English half of a bilingual name: `成份券代码Constituent Code`.
    .replace(/^(\p{Script=Han}{2,})[a-z]+(?:\(?eng\)?)?$/u, "$1");

/** A table's header: the position of each column, and further properties. */
export interface ListHeader {
  at: Partial<Record<Column, number>>;
  /** The number of headings that are known names of columns in lists or quote lists. */
  known: number;
  width: number;
  /** The positions of columns without a known name, except columns of locations. */
  others: number[];
}

/**
 * Reads a line as a header. A `date` column beside quotes is the day of the quotes rather than the day of
 * adding.
 */
export function listHeaderOf(cells: readonly string[]): ListHeader {
  if (cells.length > MOST_COLUMNS) return { at: {}, known: 0, width: cells.length, others: [] };
  const keys = cells.map(keyOf);
  const hasQuotes = keys.some((key) => QUOTES.has(key));
  const at: ListHeader["at"] = {};
  keys.forEach((key, i) => {
    const column = COLUMNS.get(key);
    if (!column || (hasQuotes && (key === "date" || key === "日期"))) return;
    const before = at[column];
    if (before === undefined || RANK.get(key)! < RANK.get(keys[before]!)!) at[column] = i;
  });
  const isKnown = (key: string) => COLUMNS.has(key) || QUOTES.has(key) || OTHERS.has(key);
  const others = keys.flatMap((key, i) => (isKnown(key) || PLACE.test(key) ? [] : [i]));
  return { at, known: keys.filter(isKnown).length, width: cells.length, others };
}

/** Whether a cell is a heading of the code column. */
export const isCodeHeading = (cell: string): boolean => COLUMNS.get(keyOf(cell)) === "symbol";

/**
 * Whether a line consists only of headings, including that of codes or names, so that no cell of it is a
 * ticker.
 */
export function isHeaderLine(cells: readonly string[]): boolean {
  const written = cells.filter((cell) => cell.trim() !== "");
  if (written.length === 0) return false;
  const { at, known } = listHeaderOf(written);
  const names = at.symbol !== undefined || (at.name !== undefined && written.length > 1);
  return names && known === written.length;
}
