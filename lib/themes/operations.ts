import {
  emptySchema,
  pageQuerySchema,
  pageSchemaOf,
  slugParamsSchema,
  viewQuerySchema,
} from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import { themeDetailSchema } from "@/lib/themes/detail-schema";
import { themeProblemSchema } from "@/lib/themes/left-board-schema";
import { themeInputSchema, themePatchSchema } from "@/lib/themes/input-schema";
import * as themes from "@/lib/themes/schema";
import * as series from "@/lib/themes/series-schema";

const tag = "themes";

export const listThemesOperation = operation({
  method: "GET",
  path: "/themes",
  tag,
  summary: "The board: every theme with its status and returns",
  params: emptySchema,
  query: themes.themesQuerySchema,
  answer: themes.themesAnswerSchema,
});
export const createThemeOperation = operation({
  method: "POST",
  path: "/themes",
  tag,
  summary: "Add a custom theme",
  params: emptySchema,
  query: emptySchema,
  body: themeInputSchema,
  answer: themes.themeItemSchema,
  status: 201,
});
export const getThemeOperation = operation({
  method: "GET",
  path: "/themes/{slug}",
  tag,
  summary: "One theme: recommendation, claims, members, why its status",
  params: slugParamsSchema,
  query: viewQuerySchema,
  answer: themeDetailSchema,
  problem: themeProblemSchema,
});
export const patchThemeOperation = operation({
  method: "PATCH",
  path: "/themes/{slug}",
  tag,
  summary: "Rename a theme, set its benchmark, delete a custom theme or restore it",
  params: slugParamsSchema,
  query: emptySchema,
  body: themePatchSchema,
  answer: themes.themeItemSchema.nullable(),
});
export const listVoidedThemesOperation = operation({
  method: "GET",
  path: "/voided-themes",
  tag,
  summary: "The deleted themes, the one deleted last first; a PATCH restores one",
  params: emptySchema,
  query: pageQuerySchema,
  answer: pageSchemaOf(themes.voidedThemeSchema),
});
export const getCorrelationOperation = operation({
  method: "GET",
  path: "/themes/{slug}/correlation",
  tag,
  summary: "The pairwise correlations of its members' daily returns",
  params: slugParamsSchema,
  query: series.correlationQuerySchema,
  answer: series.correlationAnswerSchema,
});
export const getComparisonOperation = operation({
  method: "GET",
  path: "/themes/{slug}/comparison",
  tag,
  summary: "The indices of a sector's subthemes since the call, on the same days",
  params: slugParamsSchema,
  query: viewQuerySchema,
  answer: series.comparisonAnswerSchema,
});
export const getSeriesOperation = operation({
  method: "GET",
  path: "/themes/{slug}/series",
  tag,
  summary: "The theme's index against its benchmark, at most 500 points",
  params: slugParamsSchema,
  query: series.seriesQuerySchema,
  answer: series.seriesAnswerSchema,
});
