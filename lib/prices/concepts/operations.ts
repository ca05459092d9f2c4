import { emptySchema } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as concepts from "@/lib/prices/concepts/schema";

const tag = "watchlist";

export const listConceptsOperation = operation({
  method: "GET",
  path: "/concepts",
  tag,
  summary: "The concepts, industries or regions by which HiThink lists companies; nothing is stored",
  params: emptySchema,
  query: concepts.conceptsQuerySchema,
  answer: concepts.conceptListSchema,
});
export const listConceptMembersOperation = operation({
  method: "GET",
  path: "/concepts/{code}/members",
  tag,
  summary: "The companies in one of HiThink's lists: candidates for a watchlist; nothing is stored",
  params: concepts.conceptParamsSchema,
  query: emptySchema,
  answer: concepts.conceptMembersSchema,
});
