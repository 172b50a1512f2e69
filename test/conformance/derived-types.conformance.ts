import { describeConformance } from "./conformance.js";

await describeConformance({ runs: 50, changes: 20, groupSize: 10, derivedTypes: "all" });
