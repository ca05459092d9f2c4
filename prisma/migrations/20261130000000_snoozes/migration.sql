-- Items that need attention, put off by an analyst.
CREATE TABLE "Snooze" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "analystId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "tickerId" INTEGER,
    "reasons" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "until" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" DATETIME,
    CONSTRAINT "Snooze_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Snooze_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Snooze_tickerId_fkey" FOREIGN KEY ("tickerId") REFERENCES "Ticker" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX "Snooze_analystId_idx" ON "Snooze"("analystId");
