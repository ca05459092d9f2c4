import { compare } from "@/lib/i18n/en/compare";
import { attention } from "@/lib/i18n/en/attention";
import { board } from "@/lib/i18n/en/board";
import { charts } from "@/lib/i18n/en/charts";
import { checks } from "@/lib/i18n/en/price-checks";
import { common } from "@/lib/i18n/en/common";
import { errors } from "@/lib/i18n/en/errors";
import { figures } from "@/lib/i18n/en/figures";
import { glossary } from "@/lib/i18n/en/glossary";
import { guide } from "@/lib/i18n/en/guide";
import { help } from "@/lib/i18n/en/help";
import { listImport } from "@/lib/i18n/en/list-import";
import { measures } from "@/lib/i18n/en/measures";
import { members } from "@/lib/i18n/en/members";
import { nav } from "@/lib/i18n/en/nav";
import { notes } from "@/lib/i18n/en/notes";
import { palette } from "@/lib/i18n/en/palette";
import { priceCodes } from "@/lib/i18n/en/price-codes";
import { priceSources } from "@/lib/i18n/en/price-sources";
import { prices } from "@/lib/i18n/en/prices";
import { pricesImport } from "@/lib/i18n/en/price-imports";
import { reasons } from "@/lib/i18n/en/reasons";
import { refresh } from "@/lib/i18n/en/price-refreshes";
import { providers } from "@/lib/i18n/en/providers";
import { reportDraft } from "@/lib/i18n/en/report-draft";
import { reportPages } from "@/lib/i18n/en/report-pages";
import { reports } from "@/lib/i18n/en/reports";
import { seriesProof } from "@/lib/i18n/en/series-proof";
import { settings } from "@/lib/i18n/en/settings";
import { status } from "@/lib/i18n/en/status";
import { themeMap } from "@/lib/i18n/en/theme-map";
import { themePage } from "@/lib/i18n/en/theme-page";
import { themes } from "@/lib/i18n/en/themes";
import { tickers } from "@/lib/i18n/en/tickers";
import { tour } from "@/lib/i18n/en/tour";
import { units } from "@/lib/i18n/en/units";
import { view } from "@/lib/i18n/en/view";
import { watchlist } from "@/lib/i18n/en/watchlist";
import { withdrawal } from "@/lib/i18n/en/withdrawal";

/** The English messages of every area; the Chinese ones have the same shape. */
export const en = {
  common,
  nav,
  status,
  view,
  units,
  charts,
  errors,
  reasons,
  board,
  themes,
  themeMap,
  attention,
  compare,
  themePage,
  measures,
  members,
  notes,
  reports,
  withdrawal,
  reportPages,
  reportDraft,
  watchlist,
  listImport,
  prices,
  pricesImport,
  priceCodes,
  refresh,
  providers,
  tickers,
  checks,
  seriesProof,
  settings,
  palette,
  figures,
  glossary,
  priceSources,
  guide,
  tour,
  help,
};

export type Messages = typeof en;
