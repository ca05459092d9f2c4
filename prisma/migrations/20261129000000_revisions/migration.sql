-- Everything that can be edited of a theme and of a watch, as it was from an instant on: views of an earlier day read it here.
CREATE TABLE "ThemeRevision" (
    "themeId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "analystId" TEXT NOT NULL,
    "nameEn" TEXT,
    "nameZh" TEXT,
    "benchmarkId" INTEGER,
    "callDay" TEXT,
    "createdAt" DATETIME NOT NULL,
    PRIMARY KEY ("themeId", "version"),
    CONSTRAINT "ThemeRevision_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ThemeRevision_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ThemeRevision_benchmarkId_fkey" FOREIGN KEY ("benchmarkId") REFERENCES "Ticker" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE TABLE "WatchRevision" (
    "watchId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "analystId" TEXT NOT NULL,
    "reason" TEXT,
    "addedOn" TEXT NOT NULL,
    "removedOn" TEXT,
    "createdAt" DATETIME NOT NULL,
    PRIMARY KEY ("watchId", "version"),
    CONSTRAINT "WatchRevision_watchId_fkey" FOREIGN KEY ("watchId") REFERENCES "Watch" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "WatchRevision_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- What the audit holds of the time before: each change found the row as the change before it, or its creation, had left it
-- (the last one left it as it is now). A change of nothing that a revision holds makes none. A report's theme was made by whoever
-- took the report in.
INSERT INTO "ThemeRevision"
WITH "change" AS (
  SELECT "id" AS "themeId", 0 AS "place", "analystId", "createdAt" AS "at", NULL AS "found" FROM "Theme"
  UNION ALL
  SELECT "subjectId", row_number() OVER (PARTITION BY "subjectId" ORDER BY "at", "id"), "analystId", "at", "before"
  FROM "AuditEvent" WHERE "action" = 'theme.change' AND "before" IS NOT NULL
), "left" AS (
  SELECT *, lead("found") OVER (PARTITION BY "themeId" ORDER BY "place") AS "next" FROM "change"
), "state" AS (
  SELECT l."themeId", l."place", l."at",
    coalesce(l."analystId",
      (SELECT r."analystId" FROM "Recommendation" c JOIN "Report" r ON r."id" = c."reportId" WHERE c."themeId" = t."id" ORDER BY r."createdAt" LIMIT 1),
      (SELECT "id" FROM "Analyst" ORDER BY "createdAt", "id" LIMIT 1)) AS "analystId",
    iif(l."next" IS NULL, t."nameEn", l."next" ->> 'nameEn') AS "nameEn",
    iif(l."next" IS NULL, t."nameZh", l."next" ->> 'nameZh') AS "nameZh",
    iif(l."next" IS NULL, t."benchmarkId", l."next" ->> 'benchmarkId') AS "benchmarkId",
    iif(l."next" IS NULL, t."callDay", l."next" ->> 'callDay') AS "callDay"
  FROM "left" l JOIN "Theme" t ON t."id" = l."themeId"
), "compared" AS (
  SELECT *, json_array("nameEn", "nameZh", "benchmarkId", "callDay")
    IS NOT lag(json_array("nameEn", "nameZh", "benchmarkId", "callDay")) OVER (PARTITION BY "themeId" ORDER BY "place") AS "isChanged"
  FROM "state"
)
SELECT "themeId", row_number() OVER (PARTITION BY "themeId" ORDER BY "place"), "analystId", "nameEn", "nameZh", "benchmarkId", "callDay", "at"
FROM "compared" WHERE "isChanged";

INSERT INTO "WatchRevision"
WITH "change" AS (
  SELECT "id" AS "watchId", 0 AS "place", "analystId", "createdAt" AS "at", NULL AS "found" FROM "Watch"
  UNION ALL
  SELECT "subjectId", row_number() OVER (PARTITION BY "subjectId" ORDER BY "at", "id"), "analystId", "at", "before"
  FROM "AuditEvent" WHERE "action" = 'watch.change' AND "before" IS NOT NULL
), "left" AS (
  SELECT *, lead("found") OVER (PARTITION BY "watchId" ORDER BY "place") AS "next" FROM "change"
), "state" AS (
  SELECT l."watchId", l."place", l."analystId", l."at",
    iif(l."next" IS NULL, w."reason", l."next" ->> 'reason') AS "reason",
    iif(l."next" IS NULL, w."addedOn", l."next" ->> 'addedOn') AS "addedOn",
    iif(l."next" IS NULL, w."removedOn", l."next" ->> 'removedOn') AS "removedOn"
  FROM "left" l JOIN "Watch" w ON w."id" = l."watchId"
), "compared" AS (
  SELECT *, json_array("reason", "addedOn", "removedOn")
    IS NOT lag(json_array("reason", "addedOn", "removedOn")) OVER (PARTITION BY "watchId" ORDER BY "place") AS "isChanged"
  FROM "state"
)
SELECT "watchId", row_number() OVER (PARTITION BY "watchId" ORDER BY "place"), "analystId", "reason", "addedOn", "removedOn", "at"
FROM "compared" WHERE "isChanged";

-- Which import of a list added a watch, so that it can be taken back without asking the audit.
ALTER TABLE "Watch" ADD COLUMN "importId" TEXT;
UPDATE "Watch" SET "importId" = "imported"."importId"
FROM (SELECT e."subjectId" AS "importId", w."value" AS "watchId"
  FROM "AuditEvent" e, json_each(e."after") w WHERE e."action" = 'watchlist.import') AS "imported"
WHERE "imported"."watchId" = "Watch"."id";

-- By which way a change came (browser, script, seed); null: it was made before that was kept.
ALTER TABLE "AuditEvent" ADD COLUMN "via" TEXT;

-- Views of an earlier day, for which this was, no longer ask the audit.
DROP INDEX "AuditEvent_action_at_idx";
