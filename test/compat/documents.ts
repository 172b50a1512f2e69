import { detailsWith } from "../roundtrip/envelopes.js";
import { fixture } from "../roundtrip/examples.js";

/** Documents to be read and written alike by all platforms: the three examples, other letters, and one that is cut off. */
export const documents: readonly { readonly kind: "Request" | "Response"; readonly xml: string }[] = [
  { kind: "Request", xml: fixture("request.xml") },
  { kind: "Response", xml: fixture("response-success.xml") },
  { kind: "Response", xml: fixture("response-error.xml") },
  { kind: "Response", xml: fixture("response-error.xml").replace("The specified", "Grüße 😀 &#x20AC;\r\n") },
  { kind: "Response", xml: detailsWith('<x:a xmlns:x="urn:x" x:b="ü">c<d/>é</x:a>') },
  { kind: "Request", xml: fixture("request.xml").slice(0, 400) },
];
