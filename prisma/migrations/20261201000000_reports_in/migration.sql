-- Reports from any text or file: what a report prints beside its themes, its texts and files, its draft before it is accepted.
ALTER TABLE "Report" ADD COLUMN "callDayReason" TEXT;
ALTER TABLE "Report" ADD COLUMN "house" TEXT;
ALTER TABLE "Report" ADD COLUMN "ratingText" TEXT;
ALTER TABLE "Report" ADD COLUMN "ratingStance" TEXT;
ALTER TABLE "Report" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "ReportRevision" (
    "reportId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "analystId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "publishedAt" TEXT,
    "callDay" TEXT NOT NULL,
    "callDayReason" TEXT,
    "house" TEXT,
    "ratingText" TEXT,
    "ratingStance" TEXT,
    "replacedAt" DATETIME NOT NULL,
    "text" TEXT NOT NULL,
    "sections" TEXT NOT NULL,
    "claims" TEXT NOT NULL,
    PRIMARY KEY ("reportId", "version"),
    CONSTRAINT "ReportRevision_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ReportRevision_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX "ReportRevision_sha256_idx" ON "ReportRevision"("sha256");
CREATE INDEX "ReportRevision_replacedAt_idx" ON "ReportRevision"("replacedAt");

CREATE TABLE "ReportWithdrawal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT NOT NULL,
    "analystId" TEXT NOT NULL,
    "reason" TEXT,
    "withdrawnAt" DATETIME NOT NULL,
    "restoredAt" DATETIME,
    CONSTRAINT "ReportWithdrawal_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ReportWithdrawal_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX "ReportWithdrawal_reportId_idx" ON "ReportWithdrawal"("reportId");

CREATE TABLE "ReportCompany" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT NOT NULL,
    "claimId" TEXT,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT,
    "tickerId" INTEGER,
    "ratingText" TEXT,
    "stance" TEXT,
    "target" REAL,
    "currency" TEXT,
    "degree" TEXT NOT NULL,
    "addedAt" DATETIME,
    "voidedAt" DATETIME,
    CONSTRAINT "ReportCompany_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ReportCompany_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ReportCompany_tickerId_fkey" FOREIGN KEY ("tickerId") REFERENCES "Ticker" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX "ReportCompany_reportId_idx" ON "ReportCompany"("reportId");

CREATE TABLE "ReportFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "analystId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ReportFile_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "ReportFile_sha256_key" ON "ReportFile"("sha256");

CREATE TABLE "ReportFilePage" (
    "fileId" TEXT NOT NULL,
    "page" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "fault" TEXT,
    "runs" TEXT,
    PRIMARY KEY ("fileId", "page"),
    CONSTRAINT "ReportFilePage_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "ReportFile" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE TABLE "ReportSource" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "pageOffset" INTEGER NOT NULL DEFAULT 0,
    "attachedAt" DATETIME NOT NULL,
    "detachedAt" DATETIME,
    CONSTRAINT "ReportSource_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ReportSource_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "ReportFile" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX "ReportSource_reportId_idx" ON "ReportSource"("reportId");

CREATE TABLE "ReportDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "analystId" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "fileId" TEXT,
    "state" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,
    "discardedAt" DATETIME,
    CONSTRAINT "ReportDraft_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ReportDraft_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "ReportFile" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE TABLE "GlossaryTerm" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "level" TEXT NOT NULL,
    "nameEn" TEXT,
    "nameZh" TEXT,
    "aliases" TEXT NOT NULL,
    "indexCode" TEXT,
    "parent" TEXT,
    "analystId" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    CONSTRAINT "GlossaryTerm_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- A corrected text may leave out a heading or a sentence; both stay for what rests on them, beside the new ones.
ALTER TABLE "Section" ADD COLUMN "addedAt" DATETIME;
ALTER TABLE "Section" ADD COLUMN "voidedAt" DATETIME;
DROP INDEX "Section_reportId_ordinal_key";
CREATE INDEX "Section_reportId_ordinal_idx" ON "Section"("reportId", "ordinal");
ALTER TABLE "Claim" ADD COLUMN "addedAt" DATETIME;
ALTER TABLE "Claim" ADD COLUMN "voidedAt" DATETIME;
DROP INDEX "Claim_reportId_ordinal_key";
CREATE INDEX "Claim_reportId_ordinal_idx" ON "Claim"("reportId", "ordinal");
ALTER TABLE "ClaimTheme" ADD COLUMN "addedAt" DATETIME;

-- Every stance until now followed from recommending words, not from a label. What a corrected text recommends otherwise
-- is a row of its own, so that a view of an earlier day shows what was recommended then.
CREATE TABLE "new_Recommendation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "claimId" TEXT,
    "stance" TEXT,
    "stanceOrigin" TEXT NOT NULL,
    "name" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "addedAt" DATETIME,
    "voidedAt" DATETIME,
    CONSTRAINT "Recommendation_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Recommendation_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Recommendation_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
INSERT INTO "new_Recommendation" ("id", "reportId", "themeId", "claimId", "stance", "stanceOrigin", "createdAt")
  SELECT "id", "reportId", "themeId", "claimId", "stance", 'implied', "createdAt" FROM "Recommendation";
DROP TABLE "Recommendation";
ALTER TABLE "new_Recommendation" RENAME TO "Recommendation";
CREATE INDEX "Recommendation_reportId_themeId_idx" ON "Recommendation"("reportId", "themeId");
CREATE INDEX "Recommendation_themeId_idx" ON "Recommendation"("themeId");
