import { printDeclarations } from "./print-declarations.js";
import { serveJobs } from "./worker-thread.js";

// The entry of the thread that prints declarations.
serveJobs(printDeclarations);
