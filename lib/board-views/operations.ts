import { namedViewInputSchema, namedViewSchema, namedViewPatchSchema } from "@/lib/board-views/schema";
import { emptySchema, idParamsSchema, pageQuerySchema, pageSchemaOf } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";

const tag = "board";
const also = { 409: "Another view has the name" };

export const listBoardViewsOperation = operation({
  method: "GET",
  path: "/board-views",
  tag,
  summary: "The analyst's named views of the board",
  params: emptySchema,
  query: pageQuerySchema,
  answer: pageSchemaOf(namedViewSchema),
});
export const addBoardViewOperation = operation({
  method: "POST",
  path: "/board-views",
  tag,
  summary: "Name an address of the board",
  params: emptySchema,
  query: emptySchema,
  body: namedViewInputSchema,
  answer: namedViewSchema,
  status: 201,
  also,
});
export const changeBoardViewOperation = operation({
  method: "PATCH",
  path: "/board-views/{id}",
  tag,
  summary: "Rename a view, or give its name to another address",
  params: idParamsSchema,
  query: emptySchema,
  body: namedViewPatchSchema,
  answer: namedViewSchema,
  also,
});
export const removeBoardViewOperation = operation({
  method: "DELETE",
  path: "/board-views/{id}",
  tag,
  summary: "Delete a view; adding it again undoes that",
  params: idParamsSchema,
  query: emptySchema,
  answer: namedViewSchema,
});
