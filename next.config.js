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

/** @type {import("next").NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // Messages come compiled (lib/i18n/request.ts): the browser needs no parser of them.
  turbopack: {
    resolveAlias: {
      "use-intl/format-message": "use-intl/format-message/format-only",
    },
  },
  // The suite checks the types of everything (scripts/steps/suite.mjs); a start needn't wait for it again.
  typescript: { ignoreBuildErrors: true },
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

module.exports = createNextIntlPlugin("./lib/i18n/request.ts")(config);
