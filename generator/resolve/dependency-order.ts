/**
 * The nodes with each after those it depends on, otherwise in their own order. For every circle, the node whose dependency closes it is given
 * to `onCircle`. Works without recursion, so that a long chain cannot overflow the stack.
 */
export function dependencyOrder<Node>(
  nodes: Iterable<Node>,
  dependenciesOf: (node: Node) => readonly Node[],
  onCircle: (node: Node) => void,
): readonly Node[] {
  const order: Node[] = [];
  const states = new Map<Node, "open" | "done">();
  for (const start of nodes) {
    if (states.has(start)) continue;
    states.set(start, "open");
    const path = [{ node: start, rest: dependenciesOf(start)[Symbol.iterator]() }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.next();
      if (next.done === true) {
        states.set(top.node, "done");
        order.push(top.node);
        path.pop();
      } else if (!states.has(next.value)) {
        states.set(next.value, "open");
        path.push({ node: next.value, rest: dependenciesOf(next.value)[Symbol.iterator]() });
      } else if (states.get(next.value) === "open") {
        onCircle(top.node);
      }
    }
  }
  return order;
}
