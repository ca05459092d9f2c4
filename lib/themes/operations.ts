import { z } from "zod";
import { pageOf, pageQuery, slugField, viewQuery } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import { themeDetail } from "@/lib/themes/detail-schema";
import { themeInput, themePatch } from "@/lib/themes/input-schema";
import * as themes from "@/lib/themes/schema";
import * as series from "@/lib/themes/series-schema";

const slug = z.object({ slug: slugField });
const nothing = z.object({});
const tag = "themes";

export const listThemes = operation({
  method: "GET",
  path: "/themes",
  tag,
  summary: "The board: every theme with its status and returns",
  params: nothing,
  query: themes.themesQuery,
  answer: themes.themesAnswer,
});
export const createTheme = operation({
  method: "POST",
  path: "/themes",
  tag,
  summary: "Add an analyst's own theme",
  params: nothing,
  query: nothing,
  body: themeInput,
  answer: themes.themeItem,
  status: 201,
});
export const getTheme = operation({
  method: "GET",
  path: "/themes/{slug}",
  tag,
  summary: "One theme: recommendation, claims, members, why its status",
  params: slug,
  query: viewQuery,
  answer: themeDetail,
});
export const patchTheme = operation({
  method: "PATCH",
  path: "/themes/{slug}",
  tag,
  summary: "Rename a theme, set its benchmark, strike an own theme",
  params: slug,
  query: nothing,
  body: themePatch,
  answer: themes.themeItem.nullable(),
});
export const listStruckThemes = operation({
  method: "GET",
  path: "/voided-themes",
  tag,
  summary: "Themes struck as mistakes, the last one first; a PATCH takes one back",
  params: nothing,
  query: pageQuery,
  answer: pageOf(themes.struckTheme),
});
export const getCorrelation = operation({
  method: "GET",
  path: "/themes/{slug}/correlation",
  tag,
  summary: "How its members' daily returns went together, each with each",
  params: slug,
  query: series.correlationQuery,
  answer: series.correlationAnswer,
});
export const getSeries = operation({
  method: "GET",
  path: "/themes/{slug}/series",
  tag,
  summary: "The theme's index against its benchmark, at most 500 points",
  params: slug,
  query: series.seriesQuery,
  answer: series.seriesAnswer,
});
