import { diagnostic } from "../diagnostics/catalogue.js";
import { expandedName } from "../xml/expanded-name.js";
import type { XmlElement } from "../xml/xml-document.js";
import { attributeOf, writtenName } from "../xml/xml-query.js";
import {
  attributeText,
  booleanIn,
  derivationSetIn,
  globalName,
  referenceIn,
  requiredName,
  valueConstraintIn,
  wordIn,
} from "./attribute-value.js";
import { documentationOf } from "./documentation.js";
import { checkGrammar, schemaChildren, type Reading } from "./reading.js";
import type { ElementSyntax, TypeUse } from "./schema-document.js";
import { readSimpleType } from "./simple-type.js";

/** `xs:element` at the top level (§3.3.2). */
export function readElement(reading: Reading, element: XmlElement): ElementSyntax | undefined {
  checkGrammar(reading, element, "element:global");
  derivationSetIn(reading, element, "final", ["extension", "restriction"]);
  const name = globalName(reading, element);
  if (name === undefined) return undefined;
  const substitutionGroup = referenceIn(reading, element, "substitutionGroup");
  return { ...declaration(reading, element, name), ...(substitutionGroup === undefined ? {} : { substitutionGroup }) };
}

/** `xs:element` with a name, within a content model. */
export function readLocalElement(reading: Reading, element: XmlElement): ElementSyntax | undefined {
  const localName = requiredName(reading, element);
  const form = wordIn(reading, element, "form", ["qualified", "unqualified"]);
  const qualified = form === undefined ? reading.elementsQualified : form === "qualified";
  return localName === undefined
    ? undefined
    : declaration(reading, element, expandedName(qualified ? reading.targetNamespace : "", localName));
}

function declaration(reading: Reading, element: XmlElement, name: string): ElementSyntax {
  const type = readType(reading, element);
  reportIdentityConstraints(reading, element);
  return {
    name,
    ...(type === undefined ? {} : { type }),
    nillable: booleanIn(reading, element, "nillable") ?? false,
    abstract: booleanIn(reading, element, "abstract") ?? false,
    block:
      derivationSetIn(reading, element, "block", ["extension", "restriction", "substitution"]) ?? reading.blockDefault,
    ...valueConstraintIn(reading, element),
    ...documentationOf(reading, element),
    at: element.at,
  };
}

function readType(reading: Reading, element: XmlElement): TypeUse | undefined {
  const reference = referenceIn(reading, element, "type");
  const [anonymous] = schemaChildren(element, "simpleType", "complexType");
  if (anonymous === undefined) return reference === undefined ? undefined : { kind: "reference", reference };
  if (attributeOf(element, "type") !== undefined) {
    const parameters = {
      first: 'the attribute "type"',
      second: `an ${writtenName(anonymous)}`,
      element: writtenName(element),
    };
    reading.report(diagnostic("conflicting-attributes", anonymous.at, parameters, "remove one of the two"));
  }
  const type =
    anonymous.localName === "simpleType" ? readSimpleType(reading, anonymous) : reading.readAnonymousType(anonymous);
  return { kind: "anonymous", type };
}

/** §3.11: they constrain instances and shape no type. */
function reportIdentityConstraints(reading: Reading, element: XmlElement): void {
  for (const constraint of schemaChildren(element, "unique", "key", "keyref")) {
    checkGrammar(reading, constraint, "identity constraint");
    for (const part of schemaChildren(constraint, "selector", "field"))
      checkGrammar(reading, part, "selector or field");
    const name = attributeText(constraint, "name") ?? constraint.localName;
    reading.report(diagnostic("identity-constraint-ignored", constraint.at, { name }));
  }
}
