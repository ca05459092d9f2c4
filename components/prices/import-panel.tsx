"use client";

import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useRef, useState } from "react";
import { DropZone } from "@/components/prices/drop-zone";
import { FileImport } from "@/components/prices/file-import";
import { Panel } from "@/components/ui/panel";

interface Chosen {
  key: number;
  file: File;
}

/** Files of daily bars: dropped or chosen, looked at, then imported one by one. */
export function ImportPanel() {
  const t = useTranslations("prices.file");
  const [symbol] = useQueryState("symbol", parseAsString);
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const count = useRef(0);
  const add = (files: File[]) =>
    setChosen((before) => [...before, ...files.map((file) => ({ key: count.current++, file }))]);
  return (
    <Panel title={t("title")} id="import" className="scroll-mt-16">
      <DropZone onFiles={add} />
      <ul className="mt-2 flex flex-col">
        {chosen.map(({ key, file }) => (
          <li key={key} className="border-b border-line py-3">
            <FileImport
              file={file}
              symbol={symbol ?? undefined}
              onLeaveOut={() => setChosen((before) => before.filter((each) => each.key !== key))}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
