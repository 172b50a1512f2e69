import type { Diagnostic, Severity, SourceLocation } from "./diagnostic.js";

interface CatalogueEntry<Parameters> {
  readonly severity: Severity;
  readonly message: (parameters: Parameters) => string;
}

function error<Parameters = object>(message: (parameters: Parameters) => string): CatalogueEntry<Parameters> {
  return { severity: "error", message };
}

function warning<Parameters = object>(message: (parameters: Parameters) => string): CatalogueEntry<Parameters> {
  return { severity: "warning", message };
}

interface Name {
  readonly name: string;
}
interface Problem {
  readonly problem: string;
}
interface Location {
  readonly location: string;
}
interface Place {
  readonly name: string;
  readonly other: SourceLocation;
}
interface Child {
  readonly child: string;
  readonly parent: string;
}
interface AttributeOf {
  readonly attribute: string;
  readonly element: string;
}
interface AttributeValue {
  readonly attribute: string;
  readonly value: string;
  readonly expected: string;
}
interface Derivation {
  readonly name: string;
  readonly problem: string;
}

/** Every diagnostic the generator can make: its stable code, how grave it is, and its sentence. */
const catalogue = {
  // The XML text.
  "xml-encoding": error<Problem>(({ problem }) => `the encoding of the document is not usable: ${problem}`),
  "xml-not-well-formed": error<Problem>(({ problem }) => `the document is not well-formed XML: ${problem}`),
  "xml-too-deep": error<{ limit: number }>(({ limit }) => `elements are nested deeper than ${limit} levels`),
  "doctype-not-supported": error(() => "document type declarations are not supported"),
  "unbound-prefix": error<{ prefix: string }>(({ prefix }) => `prefix "${prefix}" is not bound to a namespace`),
  "duplicate-xml-attribute": error<Name>(({ name }) => `attribute "${name}" stands twice in one start tag`),

  // The documents.
  "missing-file": error<Location>(({ location }) => `file "${location}" does not exist`),
  "unreadable-file": error<Location & Problem>(
    ({ location, problem }) => `file "${location}" cannot be read: ${problem}`,
  ),
  "invalid-location": error<Location>(({ location }) => `"${location}" is not the location of a file`),
  "remote-location": error<Location>(({ location }) => `"${location}" is not a local file and is never fetched`),
  "location-outside-root": error<Location>(
    ({ location }) => `"${location}" lies outside the folders of the project and of the listed files`,
  ),
  "not-a-schema": error<{ root: string }>(
    ({ root }) => `the root element "${root}" is neither xs:schema nor wsdl:definitions`,
  ),
  "include-namespace-mismatch": error<{ actual: string; expected: string }>(
    ({ actual, expected }) => `the included document has target namespace "${actual}", not "${expected}"`,
  ),
  "import-namespace-mismatch": error<{ actual: string; expected: string }>(
    ({ actual, expected }) => `the imported document has target namespace "${actual}", not "${expected}"`,
  ),
  "import-own-namespace": error<{ namespace: string }>(
    ({ namespace }) => `a document cannot import its own target namespace "${namespace}"`,
  ),

  // The representation of schema components.
  "unexpected-element": error<Child>(({ child, parent }) => `element "${child}" is not allowed in "${parent}"`),
  "misplaced-element": error<Child>(
    ({ child, parent }) => `element "${child}" stands at the wrong place, or too often, in "${parent}"`,
  ),
  "unexpected-text": error<{ parent: string }>(({ parent }) => `text is not allowed in "${parent}"`),
  "unexpected-attribute": error<AttributeOf>(
    ({ attribute, element }) => `attribute "${attribute}" is not allowed on "${element}"`,
  ),
  "missing-attribute": error<AttributeOf>(({ attribute, element }) => `"${element}" has no attribute "${attribute}"`),
  "missing-element": error<Child>(({ child, parent }) => `"${parent}" has no ${child}`),
  "conflicting-attributes": error<{ first: string; second: string; element: string }>(
    ({ first, second, element }) => `"${element}" cannot have both ${first} and ${second}`,
  ),
  "invalid-value": error<AttributeValue>(
    ({ attribute, value, expected }) => `value "${value}" of "${attribute}" is not ${expected}`,
  ),
  "invalid-occurrence": error<{ min: string; max: string }>(
    ({ min, max }) => `minOccurs "${min}" is greater than maxOccurs "${max}"`,
  ),
  "content-model-too-deep": error<{ limit: number }>(
    ({ limit }) => `model groups are nested deeper than ${limit} levels`,
  ),
  "unsupported-xsd-1.1": error<Name>(({ name }) => `"${name}" belongs to XSD 1.1, which is not supported`),
  "unsupported-wsdl-2.0": error(() => "WSDL 2.0 is not supported"),
  "identity-constraint-ignored": warning<Name>(
    ({ name }) => `identity constraint "${name}" is not checked by the generated code`,
  ),

  // References and definitions.
  "unresolved-type": error<Name>(({ name }) => `type "${name}" is not defined`),
  "unresolved-element": error<Name>(({ name }) => `element "${name}" is not declared`),
  "unresolved-attribute": error<Name>(({ name }) => `attribute "${name}" is not declared`),
  "unresolved-group": error<Name>(({ name }) => `group "${name}" is not defined`),
  "unresolved-attribute-group": error<Name>(({ name }) => `attribute group "${name}" is not defined`),
  "unresolved-redefinition": error<Name>(({ name }) => `"${name}" is not defined in the redefined document`),
  "namespace-not-imported": warning<{ namespace: string }>(
    ({ namespace }) => `namespace "${namespace}" is used but not imported`,
  ),
  "duplicate-type": error<Place>(({ name, other }) => `type "${name}" is defined already at ${place(other)}`),
  "duplicate-element": error<Place>(({ name, other }) => `element "${name}" is declared already at ${place(other)}`),
  "duplicate-attribute": error<Place>(
    ({ name, other }) => `attribute "${name}" is declared already at ${place(other)}`,
  ),
  "duplicate-group": error<Place>(({ name, other }) => `group "${name}" is defined already at ${place(other)}`),
  "duplicate-attribute-group": error<Place>(
    ({ name, other }) => `attribute group "${name}" is defined already at ${place(other)}`,
  ),
  "circular-type": error<Name>(({ name }) => `type "${name}" is derived from itself`),
  "circular-group": error<Name>(({ name }) => `group "${name}" contains itself`),
  "circular-attribute-group": error<Name>(({ name }) => `attribute group "${name}" contains itself`),
  "circular-substitution": error<Name>(({ name }) => `element "${name}" is a member of its own substitution group`),

  // Types and content models.
  "invalid-derivation": error<Derivation>(
    ({ name, problem }) => `type "${name}" is not a valid derivation: ${problem}`,
  ),
  "not-a-simple-type": error<Name>(({ name }) => `type "${name}" is not a simple type`),
  "invalid-item-type": error<Name>(({ name }) => `type "${name}" cannot be an item of a list: it is a list itself`),
  "invalid-facet": error<Derivation>(({ name, problem }) => `facet "${name}" is not valid here: ${problem}`),
  "invalid-default": error<{ value: string; type: string }>(
    ({ value, type }) => `"${value}" is not a value of type "${type}"`,
  ),
  "misplaced-all-group": error(() => "an all group must be the whole content of its type"),
  "inconsistent-element": error<Place>(
    ({ name, other }) => `element "${name}" has another type at ${place(other)} in the same content model`,
  ),
  "invalid-substitution": error<{ name: string; head: string }>(
    ({ name, head }) =>
      `element "${name}" cannot substitute for "${head}": its type is not derived from that of the head`,
  ),
  "wildcard-not-expressible": error<Problem>(
    ({ problem }) => `the ${problem} of the attribute wildcards cannot be expressed`,
  ),

  // WSDL.
  "unresolved-message": error<Name>(({ name }) => `message "${name}" is not defined`),
  "unresolved-part": error<{ name: string; message: string }>(
    ({ name, message }) => `message "${message}" has no part "${name}"`,
  ),
  "unresolved-port-type": error<Name>(({ name }) => `port type "${name}" is not defined`),
  "unresolved-operation": error<{ name: string; portType: string }>(
    ({ name, portType }) => `port type "${portType}" has no operation "${name}"`,
  ),
  "unresolved-binding": error<Name>(({ name }) => `binding "${name}" is not defined`),
  "duplicate-wsdl-name": error<Place & { kind: string }>(
    ({ kind, name, other }) => `${kind} "${name}" is defined already at ${place(other)}`,
  ),
  "overloaded-operation": error<Place>(
    ({ name, other }) => `operation "${name}" is overloaded: another one stands at ${place(other)}`,
  ),
  "duplicate-header": warning<{ part: string; operation: string }>(
    ({ part, operation }) => `header "${part}" is listed twice for operation "${operation}"`,
  ),
  "binding-ignored": warning<Name>(({ name }) => `binding "${name}" is not a SOAP binding and is left out`),
  "required-extension": error<Name>(({ name }) => `the required extension "${name}" is not supported`),

  // The choice of what to generate, and what has no binding.
  "unknown-operation": error<Name>(({ name }) => `operation "${name}" was chosen, but no WSDL binding has it`),
  "unknown-element": error<Name>(({ name }) => `element "${name}" was chosen, but no schema declares it`),
  "ambiguous-element": error<Name>(({ name }) => `element "${name}" was chosen, but several namespaces declare it`),
  "unknown-open-enumeration": error<Name>(
    ({ name }) => `"${name}" of openEnumerations is not an enumeration of the schemas`,
  ),
  "nothing-to-generate": error(() => "the schemas declare no type, no global element and no operation"),
  unsupported: error<{ construct: string }>(({ construct }) => `${construct} is not supported yet`),
  "unchecked-content": warning<Name>(
    ({ name }) =>
      `the content model of type "${name}" is too long for "validate" to check the order and number of its elements`,
  ),
  "unchecked-facet": warning<{ name: string; facets: string }>(
    ({ name, facets }) => `"validate" does not check ${facets} of type "${name}"`,
  ),
} as const;

/** The name of a diagnostic, e.g. `unresolved-type`. */
export type DiagnosticCode = keyof typeof catalogue;

/** What the sentence of a diagnostic needs. */
export type DiagnosticParameters<Code extends DiagnosticCode> = Parameters<(typeof catalogue)[Code]["message"]>[0];

/** All codes, in the order of the catalogue, for documentation and tests. */
export const diagnosticCodes: readonly DiagnosticCode[] = Object.keys(catalogue) as DiagnosticCode[];

/** Makes a diagnostic from its code, its place and the parameters of its sentence. */
export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  at: SourceLocation,
  parameters: DiagnosticParameters<Code>,
  hint?: string,
): Diagnostic {
  const { severity, message } = catalogue[code] as CatalogueEntry<DiagnosticParameters<Code>>;
  const { file, line, column } = at;
  return { code, severity, file, line, column, message: message(parameters), ...(hint === undefined ? {} : { hint }) };
}

function place({ file, line, column }: SourceLocation): string {
  return `${file}:${line}:${column}`;
}
