import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { say, sayError } from "@/components/ui/toast";

/** A file's fingerprint, short; the whole of it is copied. */
export function CopyHash({ hash }: { hash: string }) {
  const t = useTranslations("prices.history");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(hash);
      say(t("hashCopied"));
    } catch {
      sayError(hash); // where the browser gives no clipboard (plain http), at least it is there to be marked
    }
  };
  return (
    <Button
      tone="link"
      size="sm"
      title={hash}
      aria-label={t("copyHash", { hash })}
      className="font-mono font-normal"
      onClick={() => void copy()}
    >
      {hash.slice(0, 8)}
    </Button>
  );
}
