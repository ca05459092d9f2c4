// The folders of lib, from the ground up: each may import those before it, none after it. What two need goes down.
// `npm run lint` reads this with dependency-cruiser.

const ORDER = [
  "domain",
  "env",
  "i18n",
  "contract",
  "format",
  "view",
  "client",
  "db",
  "audit",
  "session",
  "tickers",
  "settings",
  "board-views",
  "prices",
  "prices/sources",
  "prices/providers",
  "prices/concepts",
  "prices/samples",
  "prices/forms",
  "prices/imports",
  "prices/refreshes",
  "prices/series",
  "prices/checks",
  "prices/dismissals",
  "themes",
  "claims",
  "notes",
  "watchlist",
  "glossary",
  "reports",
  "board",
  "http",
  "openapi",
];

/** The files of a folder; of lib/prices those beside its folders, which all of them rest on. */
const filesOf = (/** @type {string} */ folder) => (folder === "prices" ? "prices/[^/]+$" : `${folder}/`);

/** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
const upward = ORDER.slice(0, -1).map((folder, at) => ({
  name: `lib/${folder} is below`,
  comment: `lib/${folder} imports only the folders before it in scripts/lint/folders.mjs: move what both need down.`,
  severity: "error",
  from: { path: `^lib/${filesOf(folder)}`, pathNot: "\\.test\\.tsx?$|/testing/" },
  to: {
    path: `^lib/(${ORDER.slice(at + 1)
      .map(filesOf)
      .join("|")})`,
  },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
const config = {
  forbidden: [
    ...upward,
    {
      name: "no unlisted folder",
      comment: "Every folder of lib has its place in the order of scripts/lint/folders.mjs.",
      severity: "error",
      from: { path: "^lib/[^/]+/", pathNot: `^lib/(${ORDER.map(filesOf).join("|")})` },
      to: {},
    },
    {
      name: "a single file is below every folder",
      comment: "lib/*.ts is for all: what it needs of a folder belongs in that folder.",
      severity: "error",
      from: { path: "^lib/[^/]+$", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^lib/[^/]+/" },
    },
    {
      name: "no circle of files",
      comment: "Two files that need each other are one file, or the part that both need is a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true, // an import of a type alone is an import
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(node_modules|\\.next|data)/|^lib/db/generated/" },
  },
};

export default config;
