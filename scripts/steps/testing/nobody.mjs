/** Nobody outside is asked for prices by a test: at these addresses nobody listens, and there is no token to send. */
export const NOBODY = {
  YAHOO_URL: "http://127.0.0.1:9",
  STOOQ_URL: "http://127.0.0.1:9",
  TUSHARE_URL: "http://127.0.0.1:9",
  TUSHARE_TOKEN: "",
};
