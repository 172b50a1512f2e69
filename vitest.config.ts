import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Some tests run the command line, a browser or xmllint.
    testTimeout: 30_000,
  },
});
