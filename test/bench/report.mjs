/** The report as tables for people. */
export function printReport({ node, cpu, options, scenarios, cold, goals }) {
  const speed = scenarios.flatMap(({ work, name, form, candidates }) => {
    const title = work === "read" ? `read ${name}, from ${form}` : `write ${name}`;
    const rows = candidates.map(({ name: library, microseconds, low, high, ratio }) =>
      row(library, microseconds.toFixed(2), `${low.toFixed(2)}–${high.toFixed(2)}`, ratio.toFixed(2)),
    );
    return [row(title, "µs", "quartiles", "ratio"), ...rows, ""];
  });
  const coldRows = cold.map(({ name, milliseconds, low, high }) =>
    row(
      name,
      milliseconds.toFixed(1),
      `${low.toFixed(1)}–${high.toFixed(1)}`,
      (milliseconds / cold[0].milliseconds).toFixed(2),
    ),
  );
  const goalRows = goals.map(
    ({ what, asked, value, met }) => `${met ? "met    " : "NOT MET"}  ${what}: ${asked}: ${value.toFixed(2)}`,
  );
  const about = `Node ${node}, ${cpu ?? "unknown processor"}; median of ${options.rounds} rounds, a fresh document each time; ratios to ours.`;
  return [
    about,
    "",
    ...speed,
    row("first read, load included", "ms", "quartiles", "ratio"),
    ...coldRows,
    "",
    ...goalRows,
    "",
  ].join("\n");
}

function row(first, ...others) {
  return first.padEnd(28) + others.map((text) => text.padStart(16)).join("");
}
