/**
 * The generated functions as a library of the bench.
 *
 * @param functions `{ read, write }` of each message, by the operation's name and `Request` or `Response`
 */
export function ours(functions) {
  return {
    readsBytes: true,
    reader: (message) => functions[message].read,
    writer: (message) => functions[message].write,
    byteWriter: (message) => toBytes(functions[message].write),
    request: ({ version, culture, contactId, contactKey, groupId, groupKey }) => ({
      headers: { requestServerVersion: { version }, mailboxCulture: { $value: culture } },
      body: { contactId: { id: contactId, changeKey: contactKey }, groupId: { id: groupId, changeKey: groupKey } },
    }),
  };
}

/** A function that writes to bytes. */
function toBytes(write) {
  return (value) => Buffer.from(write(value));
}
