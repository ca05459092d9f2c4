-- Sources of prices that analysts describe: their address and the layout of their answer. A header's value stays in the environment.
CREATE TABLE "HttpSource" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "spec" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "analystId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    CONSTRAINT "HttpSource_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Analyst" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
