import { hostile } from "../documents/hostile.mjs";
import { findItem } from "../documents/make-documents.mjs";
import { messages } from "../documents/messages.mjs";
import { measure } from "../measure.mjs";

const message = "FindItemResponse";

/**
 * How time grows where documents grow: twice the size is to take twice the time. Of the times of a size the shortest counts: the rest is the
 * machine's doing.
 *
 * @param megabytes the largest of the sizes that are doubled
 */
export function growth(ours, megabytes, timing) {
  const read = ours.reader(message);
  const write = ours.byteWriter(message);
  const perMessage = findItem(ours, 100).bytes.length / 100;
  const counted = (size) => Math.round((size * 1e6) / perMessage);
  const sizes = [megabytes / 8, megabytes / 4, megabytes / 2, megabytes, megabytes * 2];
  const last = [megabytes / 2, megabytes];
  const grown = (what, of, prepare) => ({ what, grown: doubled(of, prepare, timing) });
  return [
    grown("read", sizes, (size) => {
      const { bytes } = findItem(ours, counted(size));
      return () => read(bytes);
    }),
    // what an engine's own parser does, since garbage collectors are not linear either
    grown("JSON.parse", sizes, (size) => {
      const { jsonBytes } = findItem(ours, counted(size));
      return () => JSON.parse(jsonBytes.toString());
    }),
    grown("write", sizes, (size) => {
      const value = messages[0].value(counted(size));
      return () => write(value);
    }),
    ...Object.entries(hostile).map(([what, make]) =>
      grown(`read ${what}`, last, (size) => {
        const bytes = Buffer.from(make(size * 1e6));
        return () => attempt(read, bytes);
      }),
    ),
  ];
}

function attempt(read, bytes) {
  try {
    return read(bytes);
  } catch (error) {
    return error;
  }
}

function doubled(sizes, prepare, timing) {
  const candidates = sizes.map((size) => ({
    name: `${size} MB`,
    inputs: (count) => Array.from({ length: count }, () => undefined),
    run: prepare(size),
  }));
  const measured = measure(candidates, timing);
  return measured.slice(1).map(({ name, least }, i) => ({
    size: name,
    microseconds: least,
    ratio: least / measured[i].least,
  }));
}
