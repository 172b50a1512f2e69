import { describeAttacks } from "./describe-attacks.js";

describeAttacks("full", 2630);
