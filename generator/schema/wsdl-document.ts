import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { ExpandedName } from "../xml/expanded-name.js";
import type { Reference } from "./schema-document.js";

/** The definitions of one WSDL 1.1 document, as they are written: references are expanded names that nothing has looked up yet. */
export interface WsdlDocument {
  readonly file: string;
  readonly targetNamespace: string;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly messages: readonly MessageSyntax[];
  readonly portTypes: readonly PortTypeSyntax[];
  readonly bindings: readonly BindingSyntax[];
  /** The bindings that ports refer to. */
  readonly ports: readonly Reference[];
}

interface Definition {
  readonly name: ExpandedName;
  readonly documentation?: string;
  readonly at: SourceLocation;
}

/** §2.3. */
export interface MessageSyntax extends Definition {
  readonly parts: readonly PartSyntax[];
}

/** A part has an element or a type; names of parts, operations and faults are no expanded names. */
export interface PartSyntax {
  readonly name: string;
  readonly element?: Reference;
  readonly type?: Reference;
  readonly at: SourceLocation;
}

/** §2.4. */
export interface PortTypeSyntax extends Definition {
  readonly operations: readonly PortTypeOperationSyntax[];
}

export interface PortTypeOperationSyntax {
  readonly name: string;
  readonly input?: MessageUseSyntax;
  readonly output?: MessageUseSyntax;
  readonly faults: readonly MessageUseSyntax[];
  readonly documentation?: string;
  readonly at: SourceLocation;
}

export interface MessageUseSyntax {
  /** Faults only; `""` otherwise. */
  readonly name: string;
  readonly message: Reference;
  readonly at: SourceLocation;
}

/** §2.5 and §3.3. */
export interface BindingSyntax extends Definition {
  readonly portType: Reference;
  /** Undefined for a binding to something else than SOAP. */
  readonly soapVersion?: "1.1" | "1.2";
  readonly operations: readonly BindingOperationSyntax[];
}

export interface BindingOperationSyntax {
  readonly name: string;
  readonly soapAction: string;
  /** Of the operation, else of the binding, else `document` (§3.4). */
  readonly style: "document" | "rpc";
  readonly input?: BindingMessageSyntax;
  readonly output?: BindingMessageSyntax;
  readonly documentation?: string;
  readonly at: SourceLocation;
}

/** §3.5 and §3.7. */
export interface BindingMessageSyntax {
  readonly use: "literal" | "encoded";
  /** Names of the parts in the body, undefined for all that are no headers. */
  readonly parts?: readonly string[];
  readonly headers: readonly HeaderSyntax[];
  readonly at: SourceLocation;
}

export interface HeaderSyntax {
  readonly message: Reference;
  readonly part: string;
  readonly at: SourceLocation;
}
