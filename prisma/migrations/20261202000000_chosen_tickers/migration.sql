-- When an analyst chose the ticker of a company: a view of an earlier day shows its name alone.
ALTER TABLE "ReportCompany" ADD COLUMN "tickerChosenAt" DATETIME;
