/** Currency signs and words before or after a number. */
const SIGNS = "(?:US|HK|CN|RMB)?[$＄]|[¥￥]|USD|HKD|CNY|CNH|RMB|人民币|港币|港元|美元|元";
const BEFORE = new RegExp(`^([+-]?)\\s*(?:${SIGNS})\\s*(?=[-+\\d.,])`, "i");
const BEHIND = new RegExp(`(?<=[\\d.,KMB千万亿])\\s*(?:${SIGNS})$`, "i");

/** Removes the currency from a printed amount: `$186.60`, `-HK$ 3`, `10.5元`, `10.5 USD`, `￥20.3亿元`. */
export const withoutCurrency = (printed: string): string => printed.replace(BEFORE, "$1").replace(BEHIND, "");
