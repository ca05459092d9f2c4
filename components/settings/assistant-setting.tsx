"use client";

import { useTranslations } from "next-intl";
import { useId, useState, type FormEvent } from "react";
import { Setting } from "@/components/settings/setting";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { useSaveSetting } from "@/components/view/use-save-setting";
import type { Settings } from "@/lib/settings/schema";

/** The address and model of the drafting assistant of reports; off until both are saved. */
export function AssistantSetting({ settings: { assistant, assistantKey } }: { settings: Settings }) {
  const t = useTranslations("settings");
  const common = useTranslations("common");
  const save = useSaveSetting(t("saved"));
  const id = useId();
  const [url, setUrl] = useState(assistant?.url ?? "");
  const [model, setModel] = useState(assistant?.model ?? "");
  const typed = { url: url.trim(), model: model.trim() };
  const isWhole = typed.url !== "" && typed.model !== "";
  const isChanged = typed.url !== assistant?.url || typed.model !== assistant.model;
  return (
    <Panel title={t("assistant")} id="assistant" className="scroll-mt-16">
      <p className="measure pb-2 text-sm text-muted">{t("assistantHint")}</p>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (isWhole && isChanged) save({ assistant: typed });
        }}
      >
        <Setting label={t("assistantUrl")} hint={t("assistantUrlHint")} htmlFor={`${id}-url`}>
          <Input
            id={`${id}-url`}
            value={url}
            placeholder="http://127.0.0.1:11434/v1"
            onChange={({ target }) => setUrl(target.value)}
            className="w-80 max-w-full"
          />
        </Setting>
        <Setting label={t("assistantModel")} htmlFor={`${id}-model`}>
          <Input
            id={`${id}-model`}
            value={model}
            onChange={({ target }) => setModel(target.value)}
            className="w-80 max-w-full"
          />
          <div className="flex flex-wrap gap-2 pt-2">
            <Button type="submit" disabled={!isWhole || !isChanged}>
              {assistant ? common("save") : t("assistantOn")}
            </Button>
            {assistant && <Button onClick={() => save({ assistant: null })}>{t("assistantOff")}</Button>}
          </div>
        </Setting>
      </form>
      <Setting label={t("assistantKey")}>
        <p className="text-sm">{t(assistantKey ? "assistantKeySet" : "assistantKeyUnset")}</p>
      </Setting>
    </Panel>
  );
}
