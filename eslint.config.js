import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["dist/", "generated/", "coverage/", "test/golden/", "test/ews/*.fixture.ts"] },
  {
    files: ["**/*.{js,mjs,ts}"],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // Messages of errors and diagnostics are full of line numbers and counts; String(…) around each would only hide the sentence.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/restrict-plus-operands": ["error", { allowNumberAndString: true }],
      // `() => void list.push(x)` and short callbacks read better on one line.
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // XML allows and forbids characters one by one, and patterns have to name them.
      "no-control-regex": "off",
      "no-misleading-character-class": "off",
      eqeqeq: "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportAllDeclaration", message: "No barrels: import from the file that declares the name." },
        { selector: "Program > VariableDeclaration[kind='let']", message: "No module-level state." },
        { selector: "ExportNamedDeclaration > VariableDeclaration[kind='let']", message: "No module-level state." },
      ],
    },
  },
  {
    files: ["generator/**"],
    rules: { "no-console": "error" },
  },
  {
    files: ["generator/cli.ts"],
    rules: { "no-console": "off" },
  },
  {
    // Loops over positions known to be in range: a second test of each index costs measurable time.
    files: ["templates/runtime/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    // Tests look into values of unknown shape and may be sure where the code may not.
    files: ["test/**", "vitest.config.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/require-await": "off",
      "no-restricted-syntax": "off",
    },
  },
  {
    // Plain scripts have no types to check.
    files: ["**/*.{js,mjs}"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        console: "readonly",
        process: "readonly",
        performance: "readonly",
        Buffer: "readonly",
        URL: "readonly",
      },
    },
  },
);
