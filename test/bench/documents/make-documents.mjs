import { plain } from "../libraries/json.mjs";
import { messages } from "./messages.mjs";
import { variants } from "./variants.mjs";

/**
 * The messages of EWS as documents: the generated writer makes them. What a document says is made anew whenever it is asked for, since many
 * objects that live on would make every collection of garbage slower, and with it whatever is measured.
 *
 * @param scale how large they are, in percent
 */
export function makeDocuments(ours, scale) {
  return messages.map(({ name, kind, count, value }) =>
    document(ours, name, name + kind, () => value((count * scale) / 100)),
  );
}

/** A response of FindItem with that many messages. */
export function findItem(ours, count, names) {
  return document(ours, "FindItem", "FindItemResponse", () => messages[0].value(count, names));
}

/** The variants of the response of FindItem. */
export function makeVariants(ours, count) {
  const usual = findItem(ours, count);
  return variants.map(({ name, names, unknown, change }) => {
    const base = names === undefined ? usual : findItem(ours, count, names);
    const xml = change(base.bytes.toString());
    const bytes = Buffer.from(xml);
    if (names === undefined && bytes.equals(base.bytes)) throw new Error(`no document has ${name}`);
    return { ...base, name, names, unknown, bytes };
  });
}

function document(ours, name, message, value) {
  const bytes = Buffer.from(ours.writer(message)(value()));
  const jsonBytes = Buffer.from(JSON.stringify(plain(ours.reader(message)(bytes))));
  return { name, message, value, bytes, jsonBytes };
}
