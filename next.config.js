const createNextIntlPlugin = require("next-intl/plugin");

/** Everything but the Content-Security-Policy, which proxy.ts sets with each request's nonce. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

const RENAMED = [
  ["price-marks", "price-dismissals"],
  ["sample-prices", "price-samples"],
  ["struck-themes", "voided-themes"],
];

/** @type {import("next").NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // The suite checks the types of everything (scripts/steps/suite.mjs); a start needn't wait for it again.
  typescript: { ignoreBuildErrors: true },
  // Addresses of the API that were renamed: scripts that know the old ones go on.
  async rewrites() {
    return RENAMED.map(([before, now]) => ({
      source: `/api/v1/${before}/:path*`,
      destination: `/api/v1/${now}/:path*`,
    }));
  },
  async headers() {
    return [
      { source: "/:path*", headers: everywhere },
      // proxy.ts leaves the API alone, and what the API answers is never a page.
      {
        source: "/api/v1/:path*",
        headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }],
      },
    ];
  },
};

module.exports = createNextIntlPlugin("./app/messages.ts")(config);
