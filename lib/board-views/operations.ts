import { boardViewInputSchema, boardViewItemSchema, boardViewPatchSchema } from "@/lib/board-views/schema";
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
  answer: pageSchemaOf(boardViewItemSchema),
});
export const addBoardViewOperation = operation({
  method: "POST",
  path: "/board-views",
  tag,
  summary: "Name an address of the board",
  params: emptySchema,
  query: emptySchema,
  body: boardViewInputSchema,
  answer: boardViewItemSchema,
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
  body: boardViewPatchSchema,
  answer: boardViewItemSchema,
  also,
});
export const removeBoardViewOperation = operation({
  method: "DELETE",
  path: "/board-views/{id}",
  tag,
  summary: "Delete a view; adding it again undoes that",
  params: idParamsSchema,
  query: emptySchema,
  answer: boardViewItemSchema,
});
