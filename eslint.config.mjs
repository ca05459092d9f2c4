import coreWebVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";
import prettier from "eslint-config-prettier/flat";
import { layers } from "./scripts/lint/layers.mjs";
import { syntax } from "./scripts/lint/syntax.mjs";

const config = [
  {
    ignores: [
      ".next/**",
      "lib/db/generated/**",
      "next-env.d.ts",
      "data/**",
      "coverage/**",
      "test-results/**",
      "playwright-report/**",
    ],
  },
  ...coreWebVitals,
  ...nextTypescript,
  prettier,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "react-hooks/incompatible-library": "off", // a hint for React's compiler, which isn't used
    },
  },
  {
    files: ["**/*.{ts,tsx,mts}"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["e2e/**"],
    rules: { "react-hooks/rules-of-hooks": "off" }, // a fixture's `use` is no hook
  },
  {
    files: ["next.config.js"],
    rules: { "@typescript-eslint/no-require-imports": "off" }, // CommonJS: Next loads it as it is
  },
  ...layers(import.meta.dirname),
  ...syntax,
];

export default config;
