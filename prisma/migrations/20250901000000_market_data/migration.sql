-- Where an import's bars came from, how many verdicts it had, and what became of each of its tickers.
ALTER TABLE "PriceImport" ADD COLUMN "source" TEXT NOT NULL DEFAULT 'import';
ALTER TABLE "PriceImport" ADD COLUMN "rejectedCount" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "PriceImport" ADD COLUMN "warningCount" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "PriceImport" ADD COLUMN "tickers" TEXT NOT NULL DEFAULT '[]';
UPDATE "PriceImport" SET "rejectedCount" = json_array_length("rejected"), "warningCount" = json_array_length("warnings");

-- CreateTable
CREATE TABLE "PriceForm" (
    "formKey" TEXT NOT NULL PRIMARY KEY,
    "mapping" TEXT NOT NULL,
    "analystId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "PriceForm_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "PriceMark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tickerId" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "analystId" TEXT NOT NULL,
    "reason" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voidedAt" DATETIME,
    CONSTRAINT "PriceMark_tickerId_fkey" FOREIGN KEY ("tickerId") REFERENCES "Ticker" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "PriceMark_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "PriceRefresh" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "analystId" TEXT NOT NULL,
    "asked" INTEGER NOT NULL,
    "startedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" DATETIME,
    "cancelledAt" DATETIME,
    CONSTRAINT "PriceRefresh_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "PriceFetch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "refreshId" TEXT NOT NULL,
    "tickerId" INTEGER NOT NULL,
    "provider" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "detail" TEXT,
    "bars" INTEGER NOT NULL,
    "importId" TEXT,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "PriceFetch_refreshId_fkey" FOREIGN KEY ("refreshId") REFERENCES "PriceRefresh" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "PriceFetch_tickerId_fkey" FOREIGN KEY ("tickerId") REFERENCES "Ticker" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "PriceFetch_importId_fkey" FOREIGN KEY ("importId") REFERENCES "PriceImport" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "SymbolName" (
    "symbol" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "foundAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("symbol", "name")
);

-- CreateIndex
CREATE INDEX "PriceMark_tickerId_day_idx" ON "PriceMark"("tickerId", "day");

-- CreateIndex
CREATE INDEX "PriceFetch_refreshId_idx" ON "PriceFetch"("refreshId");

-- CreateIndex
CREATE INDEX "PriceFetch_tickerId_at_idx" ON "PriceFetch"("tickerId", "at");
