import { z } from "zod";
import packageJson from "@/package.json";
import type { Operation } from "@/lib/contract/operation";
import * as board from "@/lib/board/operations";
import * as boardViews from "@/lib/board-views/operations";
import * as glossary from "@/lib/glossary/operations";
import * as notes from "@/lib/notes/operations";
import * as concepts from "@/lib/prices/concepts/operations";
import * as forms from "@/lib/prices/forms/operations";
import * as checks from "@/lib/prices/checks/operations";
import * as dismissals from "@/lib/prices/dismissals/operations";
import * as imports from "@/lib/prices/imports/operations";
import * as samples from "@/lib/prices/samples/operations";
import * as series from "@/lib/prices/series/operations";
import * as priceSources from "@/lib/prices/sources/operations";
import * as tickers from "@/lib/tickers/operations";
import * as refreshes from "@/lib/prices/refreshes/operations";
import * as reportAssistant from "@/lib/reports/assistant/operations";
import * as reportDrafts from "@/lib/reports/drafts/operations";
import * as reportPages from "@/lib/reports/pages/operations";
import * as reports from "@/lib/reports/operations";
import * as settings from "@/lib/settings/operations";
import * as themes from "@/lib/themes/operations";
import * as watchlist from "@/lib/watchlist/operations";
import { problemSchema } from "@/lib/contract/problem-schema";

const operations: Record<string, Operation> = {
  ...settings,
  ...themes,
  ...board,
  ...boardViews,
  ...notes,
  ...glossary,
  ...watchlist,
  ...tickers,
  ...imports,
  ...forms,
  ...series,
  ...samples,
  ...checks,
  ...dismissals,
  ...refreshes,
  ...priceSources,
  ...concepts,
  ...reports,
  ...reportDrafts,
  ...reportPages,
  ...reportAssistant,
};

/** Every operation of the API by its id: `listNotes` for `listNotesOperation`. */
export const OPERATIONS: Record<string, Operation> = Object.fromEntries(
  Object.entries(operations).map(([name, operation]) => [name.replace(/Operation$/, ""), operation]),
);

interface JsonSchema {
  properties?: Record<string, unknown>;
  required?: string[];
}

function schemaOf(type: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(type, { io, unrepresentable: "any" });
  return schema as JsonSchema;
}

function parameters(type: z.ZodType, where: "path" | "query") {
  const { properties = {}, required = [] } = schemaOf(type, "input");
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: where,
    required: where === "path" || required.includes(name),
    schema,
  }));
}

function requestBody({ body, rawBody = [] }: Operation) {
  const json = body ? { "application/json": { schema: schemaOf(body, "input") } } : {};
  const binary = { schema: { type: "string", format: "binary" } };
  const content = { ...json, ...Object.fromEntries(rawBody.map((type) => [type, binary])) };
  return Object.keys(content).length > 0 ? { required: true, content } : undefined;
}

/** The answers of an operation, by status. */
function answers({ status = 200, also = {}, answer, answerType }: Operation) {
  const content = answerType
    ? { [answerType]: { schema: { type: "string", format: "binary" } } }
    : { "application/json": { schema: schemaOf(answer, "output") } };
  const described = Object.entries({ ...also, [status]: "Done" });
  return Object.fromEntries(described.map(([code, description]) => [code, { description, content }]));
}

const PROBLEM = { $ref: "#/components/schemas/Problem" };
const problemOf = ({ problem }: Operation) =>
  problem ? { allOf: [PROBLEM, schemaOf(problem, "output")] } : PROBLEM;

function describe(id: string, operation: Operation) {
  return {
    operationId: id,
    tags: [operation.tag],
    summary: operation.summary,
    parameters: [...parameters(operation.params, "path"), ...parameters(operation.query, "query")],
    requestBody: requestBody(operation),
    responses: {
      ...answers(operation),
      default: {
        description: "A problem, with its code and fields",
        content: { "application/problem+json": { schema: problemOf(operation) } },
      },
    },
  };
}

/** The OpenAPI description, generated from the operations that the routes validate with. */
export function openApi() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [id, operation] of Object.entries(OPERATIONS)) {
    (paths[operation.path] ??= {})[operation.method.toLowerCase()] = describe(id, operation);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Themeboard",
      version: packageJson.version,
      description: "Days are YYYY-MM-DD, returns are fractions, an unknown value is null.",
    },
    servers: [{ url: "/api/v1" }],
    paths,
    components: { schemas: { Problem: schemaOf(problemSchema, "output") } },
  };
}
