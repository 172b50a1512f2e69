import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/conformance/**/*.conformance.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
