"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import type { ListedWatch } from "@/components/watchlist/listed-watch";
import { WatchTable } from "@/components/watchlist/watch-table";
import { problemCode } from "@/lib/client/refused";
import { nameOf } from "@/lib/format/name";
import { usePatchWatch } from "@/lib/watchlist/queries";

/** The removed tickers of a watchlist, collapsed; each can be restored. */
export function RemovedMembers({
  rows,
  caption,
  canPutBack,
}: {
  rows: readonly ListedWatch[];
  caption: string;
  canPutBack: boolean;
}) {
  const t = useTranslations("members");
  const locale = useLocale();
  const errorText = useErrorText();
  const patch = usePatchWatch();

  // The promise is awaited here, because restoring the last ticker unmounts this section.
  async function putBack(id: string, name: string) {
    try {
      await patch.mutateAsync({ id, patch: { removedOn: null } });
      say(t("backSaid", { name }));
    } catch (error) {
      sayError(errorText(problemCode(error)));
    }
  }

  return (
    <Disclosure summary={t("removed", { count: rows.length })}>
      <p className="text-xs text-muted">{t("removedHint")}</p>
      <WatchTable
        rows={rows}
        caption={caption}
        shown={["close", "sinceCall", "contribution", "added", "reason"]}
        showRemoved
        actions={
          canPutBack
            ? (member) => {
                const name = nameOf(member, locale);
                return (
                  <Button
                    size="sm"
                    aria-label={t("putBackFor", { name })}
                    onClick={() => void putBack(member.watchId, name)}
                  >
                    {t("putBack")}
                  </Button>
                );
              }
            : undefined
        }
      />
    </Disclosure>
  );
}
