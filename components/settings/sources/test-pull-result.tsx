"use client";

import { useTranslations } from "next-intl";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import type { PullRemark, TestPull } from "@/lib/prices/sources/test-pull-schema";

/** The words of a code, from the first area that has them. */
function useCodeText(): (code: string) => string {
  const own = useTranslations("priceSources");
  const outcomes = useTranslations("providers.outcomes");
  const rows = useTranslations("priceCodes.rows");
  const files = useTranslations("priceCodes.files");
  return (code) => {
    for (const area of ["faults", "units"] as const)
      if (own.has(`${area}.${code}` as "faults.not_json")) return own(`${area}.${code}` as "faults.not_json");
    if (files.has(code as "empty_file")) return files(code as "empty_file");
    if (rows.has(code as "bad_day")) return rows(code as "bad_day");
    return outcomes.has(code as "no_data") ? outcomes(code as "no_data") : code;
  };
}

/** The result of a test pull: the request, what is wrong with the answer, and its rows. */
export function TestPullResult({ pull }: { pull: TestPull }) {
  const t = useTranslations("priceSources");
  const codeText = useCodeText();
  const { request, failure, answer, rows, proof } = pull;
  return (
    <div className="flex flex-col gap-3 text-sm">
      {failure && (
        <p className="text-danger">
          {codeText(failure.code)} {failure.place && t("place", { place: failure.place })}{" "}
          {failure.found.length > 0 && t("found", { keys: failure.found.join(", ") })} {failure.detail}
        </p>
      )}
      {request && (
        <p className="text-xs text-muted">
          {t("request")}: <code className="break-all">{request.url}</code>{" "}
          {request.header &&
            (request.header.isSet
              ? t("withHeader", { name: request.header.name, variable: request.header.variable })
              : t("headerUnset", { variable: request.header.variable }))}
        </p>
      )}
      {rows && <Rows rows={rows} />}
      {pull.outsideSpan > 0 && <p className="text-xs">{t("outsideSpan", { count: pull.outsideSpan })}</p>}
      {pull.questions.length > 0 && (
        <p className="text-xs text-warn">▲ {t("questions", { questions: pull.questions.join(", ") })}</p>
      )}
      {proof && (
        <p className={proof.contradicts ? "text-xs text-warn" : "text-xs"}>
          {proof.contradicts && "▲ "}
          {t(`proof.${proof.method ?? "silent"}`)} {proof.contradicts && t("proof.contradicts")}
        </p>
      )}
      <Remarks title={t("rejected", { count: pull.rejectedCount })} remarks={pull.rejected} />
      <Remarks title={t("warnings", { count: pull.warningCount })} remarks={pull.warnings} />
      {answer && (
        <details>
          <summary className="cursor-pointer text-xs">{t("answerStart", { length: answer.length })}</summary>
          <pre className="max-h-48 overflow-auto pt-1 text-xs break-all whitespace-pre-wrap">
            {answer.start}
          </pre>
        </details>
      )}
    </div>
  );
}

function Rows({ rows }: { rows: NonNullable<TestPull["rows"]> }) {
  const t = useTranslations("priceSources");
  const fieldText = (field: string) =>
    t.has(`fields.${field}` as "fields.day") ? t(`fields.${field}` as "fields.day") : field;
  if (rows.count === 0) return null;
  const isCut = rows.count > rows.first.length + rows.last.length;
  return (
    <Table caption={t(rows.areBars ? "bars" : "cells", { count: rows.count })} showCaption>
      <Thead>
        <Tr>
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
            <Td>{field}</Td>
            <Td className="break-all">{value}</Td>
            <Td>{codeText(code)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
