-- An index is computed, not adjusted: its series are 'none', those of CSI's total-return codes (H00300, H20269) 'total'.
-- Files and providers that print an adjusted close beside an index's close had made them 'total'. Each series that changes
-- has a row in the audit, which the start of the board prints.
INSERT INTO "AuditEvent" ("id", "analystId", "action", "subjectId", "before", "after", "at")
SELECT lower(hex(randomblob(16))), (SELECT "id" FROM "Analyst" ORDER BY "createdAt", "id" LIMIT 1),
  'price_series.adjustment', t."symbol",
  json_object('adjustment', s."adjustment"),
  json_object('adjustment', iif(t."symbol" GLOB 'H[02]0[0-9][0-9][0-9].CSI', 'total', 'none'), 'migration', '20261101000000_index_adjustments'),
  strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now')
FROM "PriceSeries" s JOIN "Ticker" t ON t."id" = s."tickerId"
WHERE s."source" <> 'sample'
  AND s."adjustment" <> iif(t."symbol" GLOB 'H[02]0[0-9][0-9][0-9].CSI', 'total', 'none')
  AND (t."symbol" GLOB '000*.SH' OR t."symbol" GLOB '399*.SZ' OR t."symbol" GLOB '899*.BJ'
    OR t."symbol" GLOB '*.SI' OR t."symbol" GLOB '*.CSI'
    OR t."symbol" IN ('HSI.HK', 'HSTECH.HK', 'HSCEI.HK', 'NDX.US', 'SPX.US', 'DJI.US', 'IXIC.US'));

UPDATE "PriceSeries" SET "revision" = "revision" + 1,
  "adjustment" = (SELECT e."after" ->> 'adjustment' FROM "AuditEvent" e JOIN "Ticker" t ON t."symbol" = e."subjectId"
    WHERE t."id" = "PriceSeries"."tickerId" AND e."after" ->> 'migration' = '20261101000000_index_adjustments')
WHERE "tickerId" IN (SELECT t."id" FROM "AuditEvent" e JOIN "Ticker" t ON t."symbol" = e."subjectId"
  WHERE e."action" = 'price_series.adjustment' AND e."after" ->> 'migration' = '20261101000000_index_adjustments');
