import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";

/** What messages call a type: its name, or the path to it. */
export function componentOf(key: ExpandedName): string {
  return localNameOf(key).replace(/^(element|attribute):/, "");
}
