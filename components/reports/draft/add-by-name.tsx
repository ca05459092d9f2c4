"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { isComposing } from "@/components/ui/composing";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

/** A button that opens a field for one name. */
export function AddByName({
  label,
  name,
  maxLength,
  onAdd,
}: {
  label: string;
  /** The purpose of the field. */
  name: string;
  maxLength: number;
  onAdd: (name: string) => void;
}) {
  const common = useTranslations("common");
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const opener = useRef<HTMLButtonElement>(null);
  if (!isOpen) {
    return (
      <Button ref={opener} size="sm" tone="quiet" onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  }
  const close = () => {
    flushSync(() => setOpen(false));
    setTyped("");
    opener.current?.focus(); // the closed field had the focus
  };
  return (
    <form
      className="flex items-center gap-1"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim()) onAdd(typed.trim());
        close();
      }}
    >
      <Input
        autoFocus
        aria-label={name}
        value={typed}
        autoComplete="off"
        maxLength={maxLength}
        className="h-7 w-44"
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => event.key === "Escape" && !isComposing(event) && close()}
      />
      <Button size="sm" type="submit">
        {common("add")}
      </Button>
    </form>
  );
}
