import { serveJobs } from "../emit/worker-thread.js";
import { formatText } from "./format-text.js";
import { InTurn } from "./in-turn.js";
import { ShapeFormatter } from "./shape-formatter.js";

// The entry of the thread that formats.
const turns = new InTurn();
const formatter = new ShapeFormatter(formatText);
// loads Prettier, while there is nothing to format yet
void turns.run(() => formatText(""));
serveJobs((text: string) => turns.run(() => formatter.text(text)));
