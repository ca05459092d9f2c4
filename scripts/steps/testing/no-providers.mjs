/** Tests reach no provider of prices: nothing listens at these addresses, and there is no token or key to send. */
export const UNREACHABLE_PROVIDERS = {
  YAHOO_URL: "http://127.0.0.1:9",
  TENCENT_URL: "http://127.0.0.1:9",
  HITHINK_URL: "http://127.0.0.1:9",
  TIINGO_URL: "http://127.0.0.1:9",
  TUSHARE_URL: "http://127.0.0.1:9",
  TUSHARE_TOKEN: "",
  HITHINK_KEY: "",
  TIINGO_TOKEN: "",
  ASSISTANT_KEY: "",
};
