-- Convertible bonds, Shenzhen's REITs and three US indices were stored as shares. Each ticker whose kind changes has a row in the
-- audit, and so has each series of such an index that an adjusted close had made 'total'.
INSERT INTO "AuditEvent" ("id", "analystId", "action", "subjectId", "before", "after", "at")
SELECT lower(hex(randomblob(16))), (SELECT "id" FROM "Analyst" ORDER BY "createdAt", "id" LIMIT 1),
  'ticker.kind', t."symbol", json_object('kind', t."kind"),
  json_object('kind', CASE
    WHEN t."symbol" GLOB '11[0138]???.SH' OR t."symbol" GLOB '12[378]???.SZ' THEN 'bond'
    WHEN t."symbol" GLOB '180???.SZ' THEN 'fund'
    ELSE 'index' END, 'migration', '20261103000000_ticker_kinds'),
  strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now')
FROM "Ticker" t
WHERE t."kind" = 'equity'
  AND (t."symbol" GLOB '11[0138]???.SH' OR t."symbol" GLOB '12[378]???.SZ' OR t."symbol" GLOB '180???.SZ'
    OR t."symbol" IN ('VIX.US', 'SOX.US', 'RUT.US'));

UPDATE "Ticker" SET "kind" = (SELECT e."after" ->> 'kind' FROM "AuditEvent" e
    WHERE e."subjectId" = "Ticker"."symbol" AND e."action" = 'ticker.kind'
      AND e."after" ->> 'migration' = '20261103000000_ticker_kinds')
WHERE "symbol" IN (SELECT "subjectId" FROM "AuditEvent"
  WHERE "action" = 'ticker.kind' AND "after" ->> 'migration' = '20261103000000_ticker_kinds');

INSERT INTO "AuditEvent" ("id", "analystId", "action", "subjectId", "before", "after", "at")
SELECT lower(hex(randomblob(16))), (SELECT "id" FROM "Analyst" ORDER BY "createdAt", "id" LIMIT 1),
  'price_series.adjustment', t."symbol", json_object('adjustment', s."adjustment"),
  json_object('adjustment', 'none', 'migration', '20261103000000_ticker_kinds'),
  strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now')
FROM "PriceSeries" s JOIN "Ticker" t ON t."id" = s."tickerId"
WHERE s."source" <> 'sample' AND s."adjustment" <> 'none' AND t."symbol" IN ('VIX.US', 'SOX.US', 'RUT.US');

UPDATE "PriceSeries" SET "revision" = "revision" + 1, "adjustment" = 'none'
WHERE "source" <> 'sample' AND "adjustment" <> 'none'
  AND "tickerId" IN (SELECT "id" FROM "Ticker" WHERE "symbol" IN ('VIX.US', 'SOX.US', 'RUT.US'));
