import { join } from "node:path";
import type { CheckReport } from "../output/check.js";
import type { WriteReport } from "../output/write.js";

/** What was done to the output folder `folder`: the files that were touched, then a summary. */
export function writeReportLines({ written, unchanged, removed }: WriteReport, folder: string): readonly string[] {
  return [
    ...shortened(written.map((path) => `wrote ${shown(folder, path)}`)),
    ...shortened(removed.map((path) => `removed ${shown(folder, path)}`)),
    `${folder}: ${String(written.length)} written, ${String(unchanged.length)} unchanged, ${String(removed.length)} removed`,
  ];
}

/** What a check found in the output folder `folder`, and the command that puts it right. */
export function checkReportLines(report: CheckReport, folder: string, command: string): readonly string[] {
  const { stale, missing, surplus, changedInputs } = report;
  return [
    ...changedInputs.map((path) => `changed ${shown(folder, path)} is not as it was when the files were generated`),
    ...stale.map((path) => `stale ${shown(folder, path)}`),
    ...missing.map((path) => `missing ${shown(folder, path)}`),
    ...surplus.map(
      (path) => `surplus ${shown(folder, path)} is not generated; delete it if the command below does not`,
    ),
    `${folder} is not up to date: run "${command}"`,
  ];
}

/** The first run writes everything: nobody reads hundreds of lines. */
function shortened(lines: readonly string[]): readonly string[] {
  return lines.length <= 10 ? lines : [...lines.slice(0, 9), `and ${String(lines.length - 9)} more`];
}

function shown(folder: string, path: string): string {
  return join(folder, path).replaceAll("\\", "/");
}
