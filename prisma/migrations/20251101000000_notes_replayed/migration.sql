-- Each time a note was deleted, and when that was taken back: a view of a day between shows the board without it.
CREATE TABLE "NoteDeletion" (
    "noteId" TEXT NOT NULL,
    "deletedAt" DATETIME NOT NULL,
    "restoredAt" DATETIME,
    PRIMARY KEY ("noteId", "deletedAt"),
    CONSTRAINT "NoteDeletion_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
INSERT INTO "NoteDeletion" ("noteId", "deletedAt") SELECT "id", "deletedAt" FROM "Note" WHERE "deletedAt" IS NOT NULL;

-- A ticker that an analyst named for a note stays when the text no longer mentions it. Of those from before nothing says
-- which were named; one that the text doesn't mention was.
ALTER TABLE "NoteTicker" ADD COLUMN "chosen" BOOLEAN NOT NULL DEFAULT false;

-- Views of an earlier day ask what was changed since.
CREATE INDEX "AuditEvent_action_at_idx" ON "AuditEvent"("action", "at");
