"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { SOURCE_FIELDS, type SourceField } from "@/lib/domain/provider/http-source";
import type { PullRemark, TestPull } from "@/lib/prices/sources/test-pull-schema";

type Area = "errors" | "outcomes" | "files" | "rows";

/** The words of a code, from the first of these areas that has them. */
function useCodeText(): (code: string, areas: readonly Area[]) => string {
  const texts = {
    errors: useTranslations("errors"),
    outcomes: useTranslations("providers.outcomes"),
    files: useTranslations("priceCodes.files"),
    rows: useTranslations("priceCodes.rows"),
  } as Record<Area, { (key: string): string; has: (key: string) => boolean }>;
  return (code, areas) => {
    const area = areas.find((each) => texts[each].has(code));
    return area ? texts[area](code) : code;
  };
}

const verdictTone = (isGood: boolean, isEdited: boolean): string =>
  `font-medium ${isEdited ? "text-muted" : isGood ? "text-on-track" : "text-warn"}`;

/**
 * The result of a test pull: whether a refresh would store its rows, what is wrong with them, and the request. `isEdited`:
 * the description has changed since, so that there is no verdict on it.
 */
export function TestPullResult({ pull, isEdited }: { pull: TestPull; isEdited: boolean }) {
  const t = useTranslations("priceSources");
  const codeText = useCodeText();
  const { request, failure, answer, rows, proof } = pull;
  const isMarked = Object.keys(pull.fields).length > 0;
  const isGood = failure === null && !isMarked;
  return (
    <div className="flex flex-col gap-3 text-sm">
      <p role="status" className={verdictTone(isGood, isEdited)}>
        {!isEdited && (isGood ? "✓ " : "▲ ")}
        {t(isEdited ? "edited" : isGood ? "good" : isMarked ? "bad" : "badOutside")}
      </p>
      {failure && (
        <p className="measure [overflow-wrap:anywhere]">
          {codeText(failure.code, ["outcomes", "errors", "files"])}{" "}
          {failure.place && t("place", { place: failure.place })}{" "}
          {failure.found.length > 0 && t("found", { keys: failure.found.join(", ") })} {failure.detail}
        </p>
      )}
      {proof && (
        <p className={proof.contradicts ? "text-warn" : "text-muted"}>
          {t(`proof.${proof.method ?? "silent"}`)} {proof.contradicts && t("proof.contradicts")}
        </p>
      )}
      {rows && <Rows rows={rows} />}
      {pull.outsideSpan > 0 && (
        <p className="text-xs text-muted">{t("outsideSpan", { count: pull.outsideSpan })}</p>
      )}
      <Remarks title={t("rejected", { count: pull.rejectedCount })} remarks={pull.rejected} />
      <Remarks title={t("warnings", { count: pull.warningCount })} remarks={pull.warnings} />
      {request && (
        <p className="text-xs text-muted">
          {t("request")}: <code className="break-all">{request.url}</code>{" "}
          {request.header &&
            (request.header.isSet
              ? t("withHeader", { name: request.header.name, variable: request.header.variable })
              : t("headerUnset", { variable: request.header.variable }))}
        </p>
      )}
      {answer && (
        <Disclosure summary={t("answerStart", { length: answer.length })}>
          <pre
            role="region"
            aria-label={t("answerTitle")}
            tabIndex={0}
            className="max-h-48 overflow-auto pt-1 text-xs break-all whitespace-pre-wrap"
          >
            {answer.start}
          </pre>
        </Disclosure>
      )}
    </div>
  );
}

const IS_FIELD: ReadonlySet<string> = new Set(SOURCE_FIELDS);

/** The words of a described field; any other is a column's own header. */
function useFieldText(): (field: string) => string {
  const t = useTranslations("priceSources.fields");
  return (field) => (IS_FIELD.has(field) ? t(field as SourceField) : field);
}

function Rows({ rows }: { rows: NonNullable<TestPull["rows"]> }) {
  const t = useTranslations("priceSources");
  const fieldText = useFieldText();
  if (rows.count === 0) return null;
  const isCut = rows.count > rows.first.length + rows.last.length;
  return (
    <Table caption={t(rows.areBars ? "bars" : "cells", { count: rows.count })} showCaption maxHeight="24rem">
      <Thead>
        <Tr className="whitespace-nowrap">
          {rows.fields.map((field) => (
            <Th key={field} numeric={field !== "day"}>
              {fieldText(field)}
            </Th>
          ))}
        </Tr>
      </Thead>
      <tbody>
        {[...rows.first, ...(isCut ? [["…"]] : []), ...rows.last].map((cells, row) => (
          <Tr key={row}>
            {rows.fields.map((field, i) => (
              <Td key={field} numeric={field !== "day"} className="whitespace-nowrap">
                {cells[i] ?? ""}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Remarks({ title, remarks }: { title: string; remarks: readonly PullRemark[] }) {
  const t = useTranslations("priceSources");
  const codeText = useCodeText();
  const fieldText = useFieldText();
  if (remarks.length === 0) return null;
  return (
    <Table caption={title} showCaption maxHeight="16rem">
      <Thead>
        <Tr>
          <Th numeric>{t("row")}</Th>
          <Th>{t("field")}</Th>
          <Th>{t("value")}</Th>
          <Th>{t("verdict")}</Th>
        </Tr>
      </Thead>
      <tbody>
        {remarks.map(({ line, field, code, value }, i) => (
          <Tr key={i}>
            <Td numeric>{line || ""}</Td>
            <Td>{fieldText(field)}</Td>
            <Td className="break-all">{value}</Td>
            <Td>{codeText(code, ["rows", "errors"])}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
