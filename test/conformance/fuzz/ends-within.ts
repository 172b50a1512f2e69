import { createContext, Script } from "node:vm";

const context: { run?: () => void } = createContext({});
const script = new Script("run()");

/** Runs something that may never end; false where it was stopped after so many milliseconds. */
export function endsWithin(milliseconds: number, run: () => void): boolean {
  context.run = run;
  try {
    script.runInContext(context, { timeout: milliseconds });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    return false;
  }
}
