import { describeFuzz } from "./describe-fuzz.js";

describeFuzz({ count: 3000, report: false });
