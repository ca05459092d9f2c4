// The allowed imports between layers: app → components → lib/<noun> → lib/domain, never back.
import { readdirSync } from "node:fs";

const NOUNS = [
  "settings",
  "tickers",
  "prices",
  "themes",
  "claims",
  "notes",
  "watchlist",
  "glossary",
  "reports",
  "board",
];
const SHARED_COMPONENTS = ["ui", "charts", "view", "shell", "screens"];

/**
 * A forbidden import: its pattern, and the advice for it.
 * @typedef {{ regex: string, message: string }} Forbidden
 */

/** @type {(regex: string, message: string) => Forbidden} */
const forbid = (regex, message) => ({ regex, message });

const climbing = forbid(
  "^\\.\\./",
  "Import by the alias @/…: a path that climbs hides which layer it reaches into.",
);
const pages = forbid("^@/app/", "app/ is the top layer, nothing imports it: move what is shared down.");
const components = forbid(
  "^@/components/",
  "lib/ is below components/: keep the arithmetic here and let the component call it.",
);
const database = forbid(
  "^@/lib/db(/|$)|^@prisma/|^better-sqlite3$",
  "Only a noun's data.ts and mutations.ts, lib/audit, lib/http, lib/session, prisma/ and scripts/ reach the database: call a function of a data.ts.",
);
const data = forbid(
  "^(@/lib/[\\w/-]+|\\.)/([\\w-]+-)?(data|mutations)$",
  "data.ts and mutations.ts run on the server and hold the database: read and write through queries.ts, or let the page prefetch.",
);
const queries = forbid(
  "^(@/lib/[\\w/-]+|\\.)/([\\w-]+-)?queries$",
  "queries.ts is how a screen reads: below it there are only schema.ts, data.ts and lib/domain.",
);
const screens = forbid(
  "^(react|react-dom|next-intl|@tanstack/[\\w-]+)($|/)",
  "This file serves every screen and script alike: what a screen needs belongs in components/ or queries.ts.",
);
const nounsInShared = forbid(
  `^@/lib/(${NOUNS.join("|")}|session|http|client)(/|$)`,
  "components/ui and components/charts know no nouns: take series, labels and values as props.",
);
const above = forbid(
  "^@/(?!lib/domain/)",
  "lib/domain is pure and imports nothing above it: take the value as an argument.",
);
const world = forbid(
  "^(node:|(fs|path|crypto|os|process)($|/)|react|next($|/|-)|@tanstack/|@prisma/|better-sqlite3$)",
  "lib/domain is pure arithmetic and text, without files, database or React: take the value as an argument.",
);
const providers = forbid(
  "^@/lib/prices/providers/(?!(schema|queries|mutations|test-pull-mutations)$)",
  "Only lib/prices/refreshes, lib/prices/concepts and lib/prices/providers ask providers: everything else goes through their data.ts and mutations.ts.",
);
const behindTheApi = forbid(
  "^@/lib/(db(/|$)|[\\w/-]+/(data|mutations)$)",
  "A browser test arranges through the API, as a script would.",
);

/**
 * Forbids these imports to the matching files, except tests, which may import anything.
 * @type {(name: string, files: string[], patterns: Forbidden[], ignores?: string[]) => import("eslint").Linter.Config}
 */
const layer = (name, files, patterns, ignores = []) => ({
  name: `layers/${name}`,
  files,
  ignores: ["**/*.test.{ts,tsx}", ...ignores],
  rules: { "no-restricted-imports": ["error", { patterns }] },
});

/** @param {string} folder */
function folderOfComponents(folder) {
  // The board is made of themes.
  const below = ["ui", "charts", "view", ...(folder === "board" ? ["themes"] : []), folder].join("|");
  const others = forbid(
    `^@/components/(?!(${below})/)`,
    `Nouns don't import each other's components: let the page place both, or move what they share to components/ui.`,
  );
  return layer(
    `components-${folder}`,
    [`components/${folder}/**`],
    [climbing, pages, database, data, providers, others],
  );
}

/** @param {string} root the project's folder */
export function layers(root) {
  const folders = readdirSync(`${root}/components`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !SHARED_COMPONENTS.includes(entry.name))
    .map((entry) => entry.name);
  // Nouns without a folder yet are included, so that the rules apply once the folder exists.
  const nounFolders = [...new Set([...NOUNS, ...folders])];

  // If several rules match a file, only the last applies.
  return [
    layer("app", ["app/**"], [climbing, database, providers]),
    layer(
      "lib",
      ["lib/**"],
      [climbing, pages, components, database, providers],
      // A worker thread loads its files as they are: it knows no alias.
      [
        "lib/{db,audit,http,session}/**",
        "lib/prices/imports/{workbook,container}/*.mjs",
        "lib/reports/files/*.mjs",
      ],
    ),
    layer("lib-server", ["lib/{db,audit,http,session}/**"], [climbing, pages, components, providers]),
    layer("domain", ["lib/domain/**"], [climbing, above, world]),
    layer(
      "schema",
      ["lib/**/{schema,*-schema}.ts"],
      [climbing, pages, components, database, data, providers, queries, screens],
    ),
    layer(
      "data",
      ["lib/**/{data,*-data,mutations,*-mutations}.ts"],
      [climbing, pages, components, providers, queries, screens],
    ),
    layer(
      "providers",
      ["lib/prices/providers/*.ts"],
      [climbing, pages, components, database, data, queries, screens],
      ["lib/prices/providers/{schema,mutations,queries,*-data,*-mutations}.ts"],
    ),
    layer(
      "refreshes",
      [
        "lib/prices/refreshes/{data,mutations,fetch-one,run-round}.ts",
        "lib/prices/concepts/data.ts",
        "lib/prices/providers/{mutations,*-data,*-mutations}.ts",
      ],
      [climbing, pages, components, queries, screens],
    ),
    layer(
      "queries",
      ["lib/**/{queries,*-queries}.ts"],
      [climbing, pages, components, database, data, providers],
    ),
    layer(
      "ui",
      ["components/ui/**"],
      [
        climbing,
        pages,
        database,
        nounsInShared,
        forbid(
          "^@/components/(?!ui/)",
          "components/ui is the lowest layer of components: it imports no other.",
        ),
      ],
    ),
    layer(
      "charts",
      ["components/charts/**"],
      [
        climbing,
        pages,
        database,
        nounsInShared,
        forbid(
          "^@/components/(?!(ui|charts)/)",
          "components/charts know no nouns: take series, labels and values as props.",
        ),
      ],
    ),
    layer(
      "view",
      ["components/view/**"],
      [
        climbing,
        pages,
        database,
        data,
        providers,
        forbid(
          "^@/components/(?!(ui|charts|view)/)",
          "components/view stands under every noun's components: it imports none of them.",
        ),
      ],
    ),
    layer("shell", ["components/{shell,screens}/**"], [climbing, pages, database, data, providers]),
    ...nounFolders.map(folderOfComponents),
    layer("e2e", ["e2e/**"], [behindTheApi]),
  ];
}
