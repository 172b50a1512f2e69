import { describeFuzz } from "./describe-fuzz.js";

describeFuzz({ count: 100_000, report: true });
