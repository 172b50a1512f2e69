import { readFileSync } from "node:fs";

/** The specification's examples, each with one number varied, so that no two documents that are read are equal. */

const fixture = (name) => readFileSync(new URL(`../../fixtures/${name}.xml`, import.meta.url), "utf8");

function varied(name, file, kind, pattern, replacement) {
  const parts = fixture(file).split(pattern);
  if (parts.length !== 2) throw new Error(`${file}.xml: ${String(pattern)} is to be there once`);
  return { name, message: `AddImContactToGroup${kind}`, xml: (n) => parts[0] + replacement(n) + parts[1] };
}

const build = (n) => `MajorBuildNumber="${String(100 + (n % 30000))}"`;
const id = (n) => `<m:ContactId Id="AAMkAGQ1MjJjMTBkLTc4Y2${String(n).padStart(8, "0")}AA="`;

export const smallMessages = [
  varied("success", "response-success", "Response", /MajorBuildNumber="349"/, build),
  varied("error", "response-error", "Response", /MajorBuildNumber="349"/, build),
  varied("request", "request", "Request", /<m:ContactId Id="AAMkAGQ1MjJjMTBkLTc4Y2AA="/, id),
];

/** What a request says, for those who write it. */
export function requestFacts(n) {
  return {
    version: "Exchange2013",
    culture: "en-US",
    contactId: `AAMkAGQ1MjJjMTBkLTc4Y2${String(n).padStart(8, "0")}AA=`,
    contactKey: "EQAAABYAAABtF8oI7i",
    groupId: "AAMkAGQ1MjJjMTBkzzAAAQKAAA=",
    groupKey: "EgAAAA==",
  };
}
