import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { filledAddress, type HttpSourceSpec } from "@/lib/domain/provider/http-source";
import { SHORTEST_SECRET, SOURCE_VARIABLE, type PriceSource } from "@/lib/prices/sources/schema";

export const withAuthor = {
  analyst: { select: { handle: true, name: true } },
} satisfies Prisma.HttpSourceInclude;
export type SourceRow = Prisma.HttpSourceGetPayload<{ include: typeof withAuthor }>;

export const specOf = ({ spec }: { spec: string }): HttpSourceSpec => JSON.parse(spec) as HttpSourceSpec;

export const sourceItem = (row: SourceRow): PriceSource => {
  const spec = specOf(row);
  return {
    slug: row.slug,
    source: `http:${row.slug}`,
    name: row.name,
    ...spec,
    markets: [...spec.markets],
    hasValue: spec.header === null || headerValue(spec) !== null,
    version: row.version,
    author: row.analyst.handle,
    authorName: row.analyst.name,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    voidedAt: row.voidedAt?.toISOString() ?? null,
  };
};

/** Lists the described sources by name, the deleted ones too: series name them. */
export async function listPriceSources(): Promise<{ items: PriceSource[] }> {
  const rows = await db.httpSource.findMany({
    include: withAuthor,
    orderBy: [{ name: "asc" }, { slug: "asc" }],
  });
  return { items: rows.map(sourceItem) };
}

/** Returns a source that can be asked, with the value of its header; null for none or a deleted one. */
export async function activeSource(
  slug: string,
): Promise<{ spec: HttpSourceSpec; value: string | null } | null> {
  const row = await db.httpSource.findUnique({ where: { slug } });
  if (!row || row.voidedAt !== null) return null;
  const spec = specOf(row);
  return { spec, value: headerValue(spec) };
}

/** Returns the value of a description's header; null without a header, or where its variable can't be sent to its host. */
export const headerValue = ({ header, url }: Pick<HttpSourceSpec, "header" | "url">): string | null =>
  header && maySendTo(header.variable, url) ? variableValue(header.variable) : null;

/**
 * Whether a variable may be sent to an address: its own `…_HOST` names the host, so that whoever describes a source can't
 * send a secret elsewhere.
 */
function maySendTo(variable: string, url: string): boolean {
  const host = process.env[`${variable}_HOST`]?.trim().toLowerCase();
  const { hostname, host: withPort } = filledAddress(url);
  return host === hostname || host === withPort;
}

/**
 * Returns the value of a header's variable; null if it is unset, too short or can't be sent. It is read when it is sent and isn't
 * kept: no answer, page, log or error may contain it.
 */
function variableValue(variable: string): string | null {
  const value = SOURCE_VARIABLE.test(variable) ? (process.env[variable]?.trim() ?? "") : "";
  return /^[\x20-\x7e]+$/.test(value) && value.length >= SHORTEST_SECRET ? value : null;
}
