import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchInputs } from "../../../generator/watch.js";

let folder = "";
let stop: AbortController;
let runs = 0;
let watching: Promise<void>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "xsdwright-watch-"));
  await writeFile(join(folder, "a.txt"), "1");
  await sleep(20);
  stop = new AbortController();
  runs = 0;
  watching = watchInputs(async () => {
    runs++;
    return [join(folder, "a.txt"), join(folder, "none", "b.xsd")];
  }, stop.signal);
  await sleep(200);
});
afterEach(async () => {
  stop.abort();
  await watching;
  await rm(folder, { recursive: true });
});

describe("watchInputs", () => {
  it("runs once at the start", () => {
    expect(runs).toBe(1);
  });

  it("runs once more for a burst of changes", async () => {
    for (let index = 0; index < 5; index++) await writeFile(join(folder, "a.txt"), index.toString());
    await vi.waitFor(() => expect(runs).toBe(2), 5000);
    await sleep(300);
    expect(runs).toBe(2);
  });

  it("notices a file that an editor replaces, again and again", async () => {
    for (const wanted of [2, 3]) {
      await writeFile(join(folder, "a.txt.new"), wanted.toString());
      await rename(join(folder, "a.txt.new"), join(folder, "a.txt"));
      await vi.waitFor(() => expect(runs).toBe(wanted), 5000);
    }
  });

  it("cares for new schemas, but not for other files", async () => {
    await writeFile(join(folder, "other.ts"), "");
    await sleep(300);
    expect(runs).toBe(1);
    await writeFile(join(folder, "new.xsd"), "");
    await vi.waitFor(() => expect(runs).toBe(2), 5000);
  });
});
