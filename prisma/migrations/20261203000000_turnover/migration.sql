-- The value traded of each bar, by which a series proves its own adjustment, and that proof beside the series.
ALTER TABLE "PriceBar" ADD COLUMN "turnover" REAL;
ALTER TABLE "PriceSeries" ADD COLUMN "convertedFrom" TEXT;
ALTER TABLE "PriceSeries" ADD COLUMN "proof" TEXT;
