"use client";

import { useTranslations } from "next-intl";
import { useId, useState, type FormEvent } from "react";
import { Setting } from "@/components/settings/setting";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { useSaveSetting } from "@/components/view/use-save-setting";
import { UNSIGNED } from "@/lib/domain/limits";

/** The author name shown under notes. */
export function NameSetting({ name }: { name: string }) {
  const t = useTranslations("settings");
  const common = useTranslations("common");
  const save = useSaveSetting(t("saved"));
  const id = useId();
  const chosen = name === UNSIGNED ? "" : name;
  const [typed, setTyped] = useState(chosen);
  const wanted = typed.trim() || UNSIGNED;
  const isChanged = wanted !== name;
  const store = () => {
    if (isChanged) save({ name: wanted });
  };
  return (
    <Panel title={t("people")}>
      <Setting label={t("name")} hint={t("nameHint")} htmlFor={id}>
        <form
          className="flex max-w-full gap-2"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            store();
          }}
        >
          <Input
            id={id}
            value={typed}
            placeholder={common("unsigned")}
            autoComplete="name"
            onChange={({ target }) => setTyped(target.value)}
            className="w-60"
          />
          <Button type="submit" disabled={!isChanged}>
            {common("save")}
          </Button>
        </form>
      </Setting>
    </Panel>
  );
}
