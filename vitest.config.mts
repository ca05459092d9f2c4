import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { UNREACHABLE_PROVIDERS } from "./scripts/steps/testing/no-providers.mjs";

// No market's zone and no whole hour from UTC: code that forgets which zone a day belongs to fails here.
process.env.TZ = "Asia/Kathmandu";

const exclude = ["**/node_modules/**", "**/.next/**", "e2e/**", "data/**"];
const dataTests = "**/*.data.test.ts";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    setupFiles: ["scripts/steps/property-seed.mjs"],
    maxWorkers: "100%", // Vitest leaves one core unused: of two that is half
    testTimeout: 30_000, // the first migration of a cold and busy machine
    hookTimeout: 60_000, // a whole board's seed there
    // A unit test that reaches the database fails; a data test's setup puts its own copy here.
    env: { DATABASE_URL: "file:/dev/null/unit-tests-have-no-database", ...UNREACHABLE_PROVIDERS },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // The files of a worker share its modules, which halves the time: one that mocks a module belongs elsewhere.
          isolate: false,
          include: ["**/*.test.ts", "**/*.test.mjs"],
          exclude: [...exclude, dataTests],
        },
      },
      {
        extends: true,
        test: {
          name: "dom",
          isolate: false, // the setup gives each file its own modules and an empty document
          environment: "jsdom",
          include: ["**/*.test.tsx"],
          exclude,
          setupFiles: ["components/testing/setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "data",
          isolate: false, // the setup gives each file its own modules and its own database
          include: [dataTests],
          exclude,
          globalSetup: "prisma/testing/make-boards.ts",
          setupFiles: ["lib/db/testing/fresh-database.ts"],
        },
      },
    ],
  },
});
