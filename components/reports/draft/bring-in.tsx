"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { FileOutcomes, type Outcome } from "@/components/reports/draft/file-outcomes";
import { useKeptText } from "@/components/reports/draft/use-kept-text";
import { Button } from "@/components/ui/button";
import { DropZone } from "@/components/ui/drop-zone";
import { Field } from "@/components/ui/field";
import { goTo } from "@/components/ui/leaving";
import { Panel } from "@/components/ui/panel";
import { Textarea } from "@/components/ui/textarea";
import { say } from "@/components/ui/toast";
import { problemCode } from "@/lib/client/refused";
import { useAddDraft } from "@/lib/reports/drafts/queries";
import { draftHref } from "@/lib/view/addresses";

const ENDINGS = ".txt,.md,.markdown,.html,.htm,.docx,.pdf";

/** A report's text pasted, or its files dropped; each is read into a draft. A single draft is opened at once. */
export function BringIn() {
  const t = useTranslations("reportDraft");
  const router = useRouter();
  const [text, setText] = useKeptText();
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  const { mutateAsync } = useAddDraft();
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const isReading = outcomes.some(({ answer, code }) => answer === null && code === null);

  async function read(added: readonly (string | File)[]) {
    const first = outcomes.length;
    const named = added.map((each) => (typeof each === "string" ? t("pastedText") : each.name));
    setOutcomes((before) => [...before, ...named.map((name) => ({ name, answer: null, code: null }))]);
    // One after another: a large file holds the board's reader.
    for (const [order, each] of added.entries()) {
      const name = named[order]!;
      const outcome = await mutateAsync(each).then(
        (answer): Outcome => ({ name, answer, code: answer.code }),
        (error: unknown): Outcome => ({ name, answer: null, code: problemCode(error) }),
      );
      setOutcomes((before) => before.with(first + order, outcome));
      if (typeof each === "string" && outcome.answer?.draft) setText("");
      const draft = outcome.answer?.draft;
      if (!draft) continue;
      const open = () => goTo(router, draftHref(draft));
      if (!isHere.current) say(t("isRead", { name }), { label: t("review"), onUndo: open });
      else if (added.length === 1) open();
    }
  }

  return (
    <div className="flex flex-col gap-4">
      <form
        className="flex flex-col gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() && !isReading) void read([text]);
        }}
      >
        <Field label={t("paste")} hint={t("pasteHint")}>
          {(control) => (
            <Textarea
              {...control}
              name="text"
              rows={8}
              value={text}
              className="max-h-96 min-h-48"
              onChange={({ target }) => setText(target.value)}
              onKeyDown={(event) => {
                if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
                  event.currentTarget.form?.requestSubmit();
              }}
            />
          )}
        </Field>
        <Button type="submit" tone="primary" className="self-start" disabled={!text.trim() || isReading}>
          {isReading ? t("reading") : t("read")}
        </Button>
      </form>
      <DropZone
        accept={ENDINGS}
        texts={{
          drop: t("dropHere"),
          chooseFiles: t("chooseFiles"),
          hint: t("files"),
          emptyFolder: t("emptyFolder"),
        }}
        onFiles={(files) => void read(files.map(({ file }) => file))}
      />
      {outcomes.length > 0 && (
        <Panel title={t("outcomes")}>
          <FileOutcomes outcomes={outcomes} />
        </Panel>
      )}
    </div>
  );
}
