import { compare } from "@/lib/i18n/zh/compare";
import { attention } from "@/lib/i18n/zh/attention";
import { board } from "@/lib/i18n/zh/board";
import { charts } from "@/lib/i18n/zh/charts";
import { checks } from "@/lib/i18n/zh/price-checks";
import { common } from "@/lib/i18n/zh/common";
import { errors } from "@/lib/i18n/zh/errors";
import { figures } from "@/lib/i18n/zh/figures";
import { glossary } from "@/lib/i18n/zh/glossary";
import { guide } from "@/lib/i18n/zh/guide";
import { help } from "@/lib/i18n/zh/help";
import { listImport } from "@/lib/i18n/zh/list-import";
import { measures } from "@/lib/i18n/zh/measures";
import { members } from "@/lib/i18n/zh/members";
import { nav } from "@/lib/i18n/zh/nav";
import { notes } from "@/lib/i18n/zh/notes";
import { palette } from "@/lib/i18n/zh/palette";
import { priceCodes } from "@/lib/i18n/zh/price-codes";
import { priceSources } from "@/lib/i18n/zh/price-sources";
import { prices } from "@/lib/i18n/zh/prices";
import { pricesImport } from "@/lib/i18n/zh/price-imports";
import { reasons } from "@/lib/i18n/zh/reasons";
import { refresh } from "@/lib/i18n/zh/price-refreshes";
import { providers } from "@/lib/i18n/zh/providers";
import { reportDraft } from "@/lib/i18n/zh/report-draft";
import { reportPages } from "@/lib/i18n/zh/report-pages";
import { reports } from "@/lib/i18n/zh/reports";
import { seriesProof } from "@/lib/i18n/zh/series-proof";
import { settings } from "@/lib/i18n/zh/settings";
import { status } from "@/lib/i18n/zh/status";
import { themeMap } from "@/lib/i18n/zh/theme-map";
import { themePage } from "@/lib/i18n/zh/theme-page";
import { themes } from "@/lib/i18n/zh/themes";
import { tickers } from "@/lib/i18n/zh/tickers";
import { tour } from "@/lib/i18n/zh/tour";
import { units } from "@/lib/i18n/zh/units";
import { view } from "@/lib/i18n/zh/view";
import { watchlist } from "@/lib/i18n/zh/watchlist";
import { withdrawal } from "@/lib/i18n/zh/withdrawal";
import type { Messages } from "@/lib/i18n/messages-en";

/** The Chinese messages of every area. */
export const zh: Messages = {
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
