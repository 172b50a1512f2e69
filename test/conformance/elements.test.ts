import { describeConformance } from "./conformance.js";

await describeConformance({ runs: 5, changes: 5, groupSize: 40 });
