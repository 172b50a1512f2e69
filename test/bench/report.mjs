/** The report as tables for people. */
export function printReport(report) {
  const { node, cpu, load, options, missing } = report;
  const about =
    `Node ${node}, ${cpu ?? "unknown processor"}, load ${load.map((one) => one.toFixed(1)).join(" before, ")} after; ` +
    `medians of up to ${options.rounds} rounds, ` +
    (options.clock === "cpu" ? "of processor time." : "of time on the wall.");
  return [about, ...missing, "", ...tables(report), ...goalLines(report.goals), ""].join("\n");
}

function tables({ small = [], read = [], variants, validate = [], write = [], ...others }) {
  return [
    ...small.flatMap(({ work, name, form, candidates }) =>
      scenario(work === "read" ? `read ${name}, from ${form}` : `write ${name}`, candidates, 1),
    ),
    ...read.flatMap(({ name, bytes, checksum, candidates }) =>
      scenario(`read ${name}, ${size(bytes)}, facts ${checksum}`, candidates, 1000),
    ),
    ...(variants === undefined ? [] : scenario(`read ${variants.name}`, variants.candidates, 1000)),
    ...validate.flatMap(({ name, candidates }) => scenario(`validate ${name}`, candidates, 1000)),
    ...write.flatMap(({ name, bytes, candidates }) => scenario(`write ${name}, ${size(bytes)}`, candidates, 1000)),
    ...otherTables(others),
  ];
}

function otherTables({ browser = [], growth = [], memory = [], cold = [], sizes = [], generation }) {
  const lines = [];
  const table = (head, rows) => {
    if (rows.length > 0) lines.push(row(...head), ...rows.map((cells) => row(...cells)), "");
  };
  table(
    ["read FindItem without Buffer", "ms", "quartiles", "to JSON"],
    browser.map(({ name, microseconds, low, high, ratio }) => [
      name,
      fixed(microseconds / 1000),
      `${fixed(low / 1000)}–${fixed(high / 1000)}`,
      fixed(ratio),
    ]),
  );
  table(
    ["time for twice the size, up to", "ratios"],
    growth.map(({ what, grown }) => [what, grown.map(({ size: to, ratio }) => `${to}: ${fixed(ratio)}`).join("  ")]),
  );
  for (const { name, results } of memory) {
    table(
      [`heap of a result, ${name}`, "KB", "to JSON", "keeps text"],
      results.map(({ name: library, bytes, textKept }) => [
        library,
        fixed(bytes / 1000),
        fixed(bytes / results[1].bytes),
        textKept ? "yes" : "no",
      ]),
    );
  }
  for (const { name, libraries } of cold) {
    table(
      [`first read, load included, ${name}`, "ms", "quartiles", "to ours"],
      libraries.map(({ name: library, milliseconds, low, high }) => [
        library,
        fixed(milliseconds),
        `${fixed(low)}–${fixed(high)}`,
        fixed(milliseconds / libraries[0].milliseconds),
      ]),
    );
  }
  table(
    ["size", "KB minified", "KB gzip"],
    sizes.map(({ name, minified, gzip }) => [name, fixed(minified / 1000), fixed(gzip / 1000)]),
  );
  const timed = ({ median, low, high }) => [fixed(median), `${fixed(low)}–${fixed(high)}`];
  if (generation !== undefined) {
    table(
      ["generate all of EWS", "ms", "quartiles"],
      [
        ["cold", ...timed(generation.cold)],
        ["nothing changed", ...timed(generation.unchanged)],
      ],
    );
  }
  return lines;
}

function scenario(title, candidates, unit) {
  const rows = candidates.map(({ name, microseconds, low, high, rounds, ratios }) =>
    row(
      name,
      fixed(microseconds / unit),
      `${fixed(low / unit)}–${fixed(high / unit)}`,
      fixed(ratios.xsdwright),
      ratios.JSON === undefined ? "" : fixed(ratios.JSON),
      String(rounds),
    ),
  );
  return [row(title, unit === 1 ? "µs" : "ms", "quartiles", "to ours", "to JSON", "rounds"), ...rows, ""];
}

function goalLines(goals) {
  return goals.flatMap(({ what, asked, values, met }) => [
    `${met ? "met    " : "NOT met"}  ${what}: ${asked}`,
    `         ${values.map(({ of, value, met: one }) => `${of} ${fixed(value)}${one ? "" : " ✗"}`).join(" · ")}`,
  ]);
}

function row(first, ...others) {
  return first.padEnd(46) + others.map((text) => text.padStart(12).padStart(text.includes("–") ? 18 : 12)).join("");
}

const size = (bytes) => (bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${fixed(bytes / 1e6)} MB`);

function fixed(number) {
  if (number === undefined) return "–";
  return number < 100 ? number.toFixed(2) : number.toFixed(0);
}
