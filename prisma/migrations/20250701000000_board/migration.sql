-- CreateTable
CREATE TABLE "Analyst" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "handle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT,
    "colours" TEXT,
    "theme" TEXT NOT NULL DEFAULT 'system',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "publishedAt" TEXT,
    "callDay" TEXT NOT NULL,
    "benchmarkId" INTEGER,
    "source" TEXT NOT NULL,
    "analystId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Report_benchmarkId_fkey" FOREIGN KEY ("benchmarkId") REFERENCES "Ticker" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Report_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Section" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    CONSTRAINT "Section_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT NOT NULL,
    "sectionId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "correction" TEXT,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    CONSTRAINT "Claim_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Claim_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Citation" (
    "claimId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "page" INTEGER NOT NULL,
    PRIMARY KEY ("claimId", "ordinal"),
    CONSTRAINT "Citation_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "parentId" TEXT,
    "nameEn" TEXT,
    "nameZh" TEXT,
    "callDay" TEXT,
    "benchmarkId" INTEGER,
    "source" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "analystId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voidedAt" DATETIME,
    CONSTRAINT "Theme_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Theme_benchmarkId_fkey" FOREIGN KEY ("benchmarkId") REFERENCES "Ticker" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Theme_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Recommendation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "claimId" TEXT,
    "stance" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Recommendation_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Recommendation_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Recommendation_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "ClaimTheme" (
    "claimId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voidedAt" DATETIME,
    PRIMARY KEY ("claimId", "themeId"),
    CONSTRAINT "ClaimTheme_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ClaimTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Ticker" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "symbol" TEXT NOT NULL,
    "exchange" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "nameEn" TEXT,
    "nameZh" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "Watch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "themeId" TEXT NOT NULL,
    "tickerId" INTEGER NOT NULL,
    "analystId" TEXT NOT NULL,
    "reason" TEXT,
    "source" TEXT NOT NULL,
    "addedOn" TEXT NOT NULL,
    "removedOn" TEXT,
    "recordedOn" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voidedAt" DATETIME,
    CONSTRAINT "Watch_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Watch_tickerId_fkey" FOREIGN KEY ("tickerId") REFERENCES "Ticker" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Watch_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "PriceSeries" (
    "tickerId" INTEGER NOT NULL PRIMARY KEY,
    "source" TEXT NOT NULL,
    "adjustment" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "firstDay" TEXT,
    "lastDay" TEXT,
    "bars" INTEGER NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "PriceSeries_tickerId_fkey" FOREIGN KEY ("tickerId") REFERENCES "Ticker" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
-- Clustered by ticker and day: a span of one ticker is one stretch of the file.
CREATE TABLE "PriceBar" (
    "tickerId" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "open" REAL,
    "high" REAL,
    "low" REAL,
    "close" REAL NOT NULL,
    "adjClose" REAL,
    "volume" REAL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "importId" TEXT,
    PRIMARY KEY ("tickerId", "day"),
    CONSTRAINT "PriceBar_tickerId_fkey" FOREIGN KEY ("tickerId") REFERENCES "Ticker" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "PriceBar_importId_fkey" FOREIGN KEY ("importId") REFERENCES "PriceImport" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "PriceImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "analystId" TEXT NOT NULL,
    "fileName" TEXT,
    "sha256" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "symbols" TEXT NOT NULL,
    "adjustment" TEXT NOT NULL,
    "accepted" INTEGER NOT NULL,
    "duplicate" INTEGER NOT NULL,
    "corrected" INTEGER NOT NULL,
    "rejected" TEXT NOT NULL,
    "warnings" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revertedAt" DATETIME,
    CONSTRAINT "PriceImport_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "PriceBarChange" (
    "importId" TEXT NOT NULL,
    "tickerId" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "before" TEXT,
    PRIMARY KEY ("importId", "tickerId", "day"),
    CONSTRAINT "PriceBarChange_importId_fkey" FOREIGN KEY ("importId") REFERENCES "PriceImport" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "PriceBarChange_tickerId_fkey" FOREIGN KEY ("tickerId") REFERENCES "Ticker" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Note" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "themeId" TEXT NOT NULL,
    "analystId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "observedOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    CONSTRAINT "Note_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Note_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "NoteRevision" (
    "noteId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "analystId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "observedOn" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    PRIMARY KEY ("noteId", "version"),
    CONSTRAINT "NoteRevision_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "NoteRevision_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "NoteTicker" (
    "noteId" TEXT NOT NULL,
    "tickerId" INTEGER NOT NULL,
    "fromVersion" INTEGER NOT NULL,
    "untilVersion" INTEGER,
    PRIMARY KEY ("noteId", "tickerId", "fromVersion"),
    CONSTRAINT "NoteTicker_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "NoteTicker_tickerId_fkey" FOREIGN KEY ("tickerId") REFERENCES "Ticker" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Tag" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "NoteTag" (
    "noteId" TEXT NOT NULL,
    "tagId" TEXT NOT NULL,
    "fromVersion" INTEGER NOT NULL,
    "untilVersion" INTEGER,
    PRIMARY KEY ("noteId", "tagId", "fromVersion"),
    CONSTRAINT "NoteTag_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "NoteTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "noteId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "bearing" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "fromVersion" INTEGER NOT NULL,
    "untilVersion" INTEGER,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Evidence_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Evidence_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "View" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "themeId" TEXT NOT NULL,
    "analystId" TEXT NOT NULL,
    "stance" TEXT NOT NULL,
    "conviction" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voidedAt" DATETIME,
    CONSTRAINT "View_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "View_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Closure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "themeId" TEXT NOT NULL,
    "analystId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voidedAt" DATETIME,
    CONSTRAINT "Closure_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Closure_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Catalyst" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "themeId" TEXT NOT NULL,
    "analystId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "expectedOn" TEXT NOT NULL,
    "outcome" TEXT,
    "outcomeOn" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voidedAt" DATETIME,
    CONSTRAINT "Catalyst_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Catalyst_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "analystId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "AuditEvent_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateIndex
CREATE UNIQUE INDEX "Analyst_handle_key" ON "Analyst"("handle");

-- CreateIndex
CREATE UNIQUE INDEX "Report_slug_key" ON "Report"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Report_sha256_key" ON "Report"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Section_reportId_ordinal_key" ON "Section"("reportId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_reportId_ordinal_key" ON "Claim"("reportId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Theme_slug_key" ON "Theme"("slug");

-- CreateIndex
CREATE INDEX "Theme_parentId_idx" ON "Theme"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Recommendation_reportId_themeId_key" ON "Recommendation"("reportId", "themeId");

-- CreateIndex
CREATE INDEX "Recommendation_themeId_idx" ON "Recommendation"("themeId");

-- CreateIndex
CREATE INDEX "ClaimTheme_themeId_idx" ON "ClaimTheme"("themeId");

-- CreateIndex
CREATE UNIQUE INDEX "Ticker_symbol_key" ON "Ticker"("symbol");

-- CreateIndex
CREATE INDEX "Watch_themeId_tickerId_idx" ON "Watch"("themeId", "tickerId");

-- CreateIndex
CREATE INDEX "Watch_tickerId_idx" ON "Watch"("tickerId");

-- CreateIndex
CREATE INDEX "PriceImport_sha256_idx" ON "PriceImport"("sha256");

-- CreateIndex
CREATE INDEX "Note_themeId_observedOn_idx" ON "Note"("themeId", "observedOn");

-- CreateIndex
CREATE INDEX "Note_observedOn_idx" ON "Note"("observedOn");

-- CreateIndex
CREATE INDEX "NoteTicker_tickerId_idx" ON "NoteTicker"("tickerId");

-- CreateIndex
CREATE UNIQUE INDEX "Tag_name_key" ON "Tag"("name");

-- CreateIndex
CREATE INDEX "NoteTag_tagId_idx" ON "NoteTag"("tagId");

-- CreateIndex
CREATE INDEX "Evidence_noteId_idx" ON "Evidence"("noteId");

-- CreateIndex
CREATE INDEX "Evidence_claimId_idx" ON "Evidence"("claimId");

-- CreateIndex
CREATE INDEX "View_themeId_day_idx" ON "View"("themeId", "day");

-- CreateIndex
CREATE INDEX "Closure_themeId_day_idx" ON "Closure"("themeId", "day");

-- CreateIndex
CREATE INDEX "Catalyst_themeId_expectedOn_idx" ON "Catalyst"("themeId", "expectedOn");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectId_idx" ON "AuditEvent"("subjectId");
