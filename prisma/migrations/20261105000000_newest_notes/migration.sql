-- How many notes a theme has, and which is its newest, is read from the index alone.
DROP INDEX "Note_themeId_observedOn_idx";
CREATE INDEX "Note_themeId_deletedAt_observedOn_id_idx" ON "Note"("themeId", "deletedAt", "observedOn", "id");
