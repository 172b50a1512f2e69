import { describeConformance } from "./conformance.js";

await describeConformance({ runs: 200, changes: 50, groupSize: 10 });
