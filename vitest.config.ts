import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: process.env.XSDWRIGHT_HARDENED === "1" ? ["test/hardened.setup.ts"] : [],
    // Some tests run the command line, a browser or xmllint.
    testTimeout: 30_000,
    // All of EWS is generated in some hooks.
    hookTimeout: 60_000,
  },
});
