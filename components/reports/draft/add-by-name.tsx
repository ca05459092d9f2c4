"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { isComposing } from "@/components/ui/composing";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

/** A button that opens a field for one name. */
export function AddByName({
  label,
  name,
  onAdd,
}: {
  label: string;
  /** What the field is for. */
  name: string;
  onAdd: (name: string) => void;
}) {
  const common = useTranslations("common");
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  if (!isOpen) {
    return (
      <Button size="sm" tone="quiet" onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  }
  const close = () => {
    setOpen(false);
    setTyped("");
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
