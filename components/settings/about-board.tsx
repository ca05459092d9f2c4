import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useErrorText } from "@/components/ui/error-text";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";

export interface AboutBoardProps {
  version: string;
  /** `ok`, or the database's error. */
  database: string;
  databasePath: string;
  backupFolder: string;
}

/** The version, health, data location and backup instructions of the board. */
export function AboutBoard({ version, database, databasePath, backupFolder }: AboutBoardProps) {
  const t = useTranslations("settings");
  const errorText = useErrorText();
  return (
    <Panel title={t("about")}>
      <dl className="grid gap-x-8 gap-y-2 py-2 text-sm md:grid-cols-[minmax(0,20rem)_1fr]">
        <Fact name={t("version")}>{version}</Fact>
        <Fact name={t("health")}>
          {database === "ok"
            ? t("healthOk")
            : database === "unavailable"
              ? t("healthDegraded")
              : errorText(database)}
        </Fact>
        <Fact name={t("data")}>
          <code className="font-mono text-xs [overflow-wrap:anywhere]">{databasePath}</code>
        </Fact>
        <Fact name={t("backup")}>
          {t.rich("backupHow", {
            command: () => (
              <code className="rounded-sm bg-sunken px-1 font-mono text-xs">npm run backup</code>
            ),
            restore: () => (
              <code className="rounded-sm bg-sunken px-1 font-mono text-xs">npm run restore -- FILE</code>
            ),
            folder: () => <code className="font-mono text-xs [overflow-wrap:anywhere]">{backupFolder}</code>,
          })}
        </Fact>
        <Fact name={t("api")}>
          <a href="/api/v1/openapi.json" className="text-accent underline hover:text-accent-hover">
            /api/v1/openapi.json
          </a>
        </Fact>
        <Fact name={t("help")}>
          <TextLink href="/help">{t("helpLink")}</TextLink>
        </Fact>
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted max-md:mt-1">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
