/** What is asked of the generated code, and whether this run shows it. JSON is a limit to compare with, not a competitor. */
export function judge(scenarios, cold) {
  const others = ({ candidates }) => candidates.filter(({ name }) => name !== "xsdwright" && name !== "JSON");
  const fastest = (scenario) => others(scenario).reduce((a, b) => (a.ratio < b.ratio ? a : b));
  const speed = scenarios.map((scenario) => {
    const { work, name, form } = scenario;
    const other = fastest(scenario);
    if (work === "read")
      return goal(
        `read ${name} from ${form}`,
        "≤ 0.75 of the time of",
        other.name,
        1 / other.ratio,
        (share) => share <= 0.75,
      );
    return goal(`write ${name}`, "≥ 6 times as fast as", other.name, other.ratio, (times) => times >= 6);
  });
  const [ours, ...peers] = cold;
  const peer = peers.reduce((a, b) => (a.milliseconds < b.milliseconds ? a : b));
  return [
    ...speed,
    goal(
      "first read, load included",
      "less time than",
      peer.name,
      ours.milliseconds / peer.milliseconds,
      (share) => share < 1,
    ),
  ];
}

function goal(what, asked, other, value, isMet) {
  return { what, asked: `${asked} ${other}`, value, met: isMet(value) };
}
