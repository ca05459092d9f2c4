import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy";

test("scripts run by this response's nonce only, and by eval only while developing", () => {
  const served = contentSecurityPolicy("bm9uY2U=", false);
  expect(served).toContain("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic';");
  expect(served).not.toContain("unsafe-eval");
  expect(contentSecurityPolicy("bm9uY2U=", true)).toContain("'strict-dynamic' 'unsafe-eval';");
});

test("the policy has no upgrade to https, and forbids frames in both directions", () => {
  const policy = contentSecurityPolicy("x", false);
  expect(policy).not.toContain("upgrade-insecure-requests");
  expect(policy.split("; ")).toEqual(
    expect.arrayContaining([
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ]),
  );
});
