// Syntax that the language allows and this project doesn't.

const RUNNERS = "/^(it|test|describe|suite|bench)$/";
const LEFT_OUT = "/^(only|skip|todo|fixme|fails|skipIf|runIf)$/";

/** @typedef {{ selector: string, message: string }} Forbidden */

/** @type {(selector: string, message: string) => Forbidden} */
const forbid = (selector, message) => ({ selector, message });

const everywhere = [
  forbid(
    `MemberExpression[property.name=${LEFT_OUT}]:matches([object.name=${RUNNERS}], [object.property.name=${RUNNERS}])`,
    "Every test runs, every time: mend it, or take it away with what it tested.",
  ),
  forbid(
    "CallExpression[callee.name=/^(x(it|test|describe)|f(it|describe))$/]",
    "Every test runs, every time: mend it, or take it away with what it tested.",
  ),
  forbid("ExportAllDeclaration", "No barrels: import from the file that has it."),
];

const namedExports = forbid(
  "ExportDefaultDeclaration",
  "Export by name, so that it is called the same everywhere.",
);

const noSleeps = forbid(
  "CallExpression[callee.property.name=/^(waitForTimeout|pause)$/]",
  "No sleeps: wait for what a person would see (expect(…).toBeVisible()).",
);

const CLOCK = "lib/domain has no clock: take the day or the instant as an argument.";
const CHANCE = "lib/domain has no chance: take the value, or a seeded generator, as an argument.";

const pure = [
  forbid("NewExpression[callee.name='Date'][arguments.length=0]", CLOCK),
  forbid("CallExpression[callee.name='Date']", CLOCK),
  forbid("MemberExpression[object.name='Date'][property.name='now']", CLOCK),
  forbid("MemberExpression[object.name='Math'][property.name='random']", CHANCE),
];

const impure = [
  ["process", "lib/domain has no environment: take the value as an argument."],
  ["performance", CLOCK],
  ["crypto", CHANCE],
  ...["window", "document", "navigator", "localStorage", "sessionStorage", "fetch"].map((name) => [
    name,
    "lib/domain has no browser and no network: take the value as an argument.",
  ]),
  ...["setTimeout", "setInterval", "queueMicrotask"].map((name) => [name, CLOCK]),
].map(([name, message]) => ({ name, message }));

/** @type {(...rules: Forbidden[]) => import("eslint").Linter.RulesRecord} */
const restrict = (...rules) => ({ "no-restricted-syntax": ["error", ...rules] });

// If several rules match a file, only the last applies.
export const syntax = [
  { name: "syntax/everywhere", files: ["**/*.{ts,tsx,mts,mjs,js}"], rules: restrict(...everywhere) },
  {
    name: "syntax/named-exports",
    files: ["lib/**/*.{ts,tsx}", "components/**/*.{ts,tsx}"],
    rules: restrict(...everywhere, namedExports),
  },
  {
    name: "syntax/domain",
    files: ["lib/domain/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      ...restrict(...everywhere, namedExports, ...pure),
      "no-restricted-globals": ["error", ...impure],
    },
  },
  { name: "syntax/e2e", files: ["e2e/**/*.ts"], rules: restrict(...everywhere, noSleeps) },
];
