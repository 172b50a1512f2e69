/** The same data as JSON: no competitor, but the speed that is possible for an engine's own parser. */
export function open(_, ours) {
  const read = (text) => JSON.parse(text);
  return {
    /** The text that it reads instead of the XML document. */
    document: (xml, kind) => JSON.stringify(ours[kind](xml)),
    response: read,
    request: read,
    responseFacts: ours.responseFacts,
    requestFacts: ours.requestFacts,
    write: (message) => JSON.stringify(message),
    toWrite: ours.toWrite,
  };
}
