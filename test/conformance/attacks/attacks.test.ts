import { describeAttacks } from "./describe-attacks.js";

describeAttacks("none", 2543);
