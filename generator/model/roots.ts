import { diagnostic } from "../diagnostics/catalogue.js";
import { didYouMeanHint } from "../diagnostics/did-you-mean.js";
import type { Report, SourceLocation } from "../diagnostics/diagnostic.js";
import type { ElementDeclaration, MessagePart, Operation, SchemaSet, TypeDefinition } from "../resolve/schema-set.js";
import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";
import type { ModelOptions } from "./model-context.js";
import { isNamePattern, matchesNamePattern } from "./name-pattern.js";

/** What was chosen for generation, in document order. */
export interface Roots {
  readonly operations: readonly Operation[];
  /** The chosen elements and those that the operations' messages consist of. */
  readonly elements: readonly ElementDeclaration[];
  /** Types that are wanted even where no element is of them: all named ones where nothing was chosen. */
  readonly types: readonly TypeDefinition[];
}

/** Finds the chosen operations and elements; everything where nothing was chosen. */
export function chooseRoots(set: SchemaSet, options: ModelOptions, report: Report): Roots {
  const everything = options.operations === undefined && options.elements === undefined;
  const operations = everything ? set.operations : chosenOperations(set, options.operations ?? [], report);
  const elements = everything ? new Set(set.elements.values()) : chosenElements(set, options.elements ?? [], report);
  for (const operation of operations) {
    for (const { element } of partsOf(operation)) {
      const declaration = element === undefined ? undefined : set.elements.get(element);
      if (declaration !== undefined) elements.add(declaration);
    }
  }
  // no document has an abstract root element
  const concrete = [...set.elements.values()].filter((element) => elements.has(element) && !element.abstract);
  const types = everything ? [...set.types.values()].filter(({ named }) => named) : [];
  if (everything && concrete.length + types.length === 0) report(diagnostic("nothing-to-generate", somewhere(set), {}));
  return { operations, elements: concrete, types };
}

function partsOf({ input, output }: Operation): readonly MessagePart[] {
  return [input, output].flatMap((message) => (message === undefined ? [] : [...message.headers, ...message.body]));
}

function chosenOperations(set: SchemaSet, names: readonly string[], report: Report): readonly Operation[] {
  const chosen = new Set<Operation>();
  for (const name of names) {
    const found = set.operations.filter(
      (operation) => operation.name === name || matchesNamePattern(name, operation.name),
    );
    for (const operation of found) chosen.add(operation);
    if (found.length > 0) continue;
    const known = set.operations.map((operation) => operation.name);
    report(diagnostic("unknown-operation", somewhere(set), { name }, didYouMeanHint(name, known)));
  }
  return set.operations.filter((operation) => chosen.has(operation));
}

function chosenElements(set: SchemaSet, names: readonly string[], report: Report): Set<ElementDeclaration> {
  const chosen = new Set<ElementDeclaration>();
  for (const name of names) {
    const exact = set.elements.get(name);
    const found = exact === undefined ? elementsNamed(set, name) : [exact];
    const [first, another] = found;
    if (first === undefined) {
      const known = [...set.elements.keys()].map(localNameOf);
      report(diagnostic("unknown-element", somewhere(set), { name }, didYouMeanHint(name, known)));
    } else if (another !== undefined && !isNamePattern(name)) {
      report(diagnostic("ambiguous-element", another.at, { name }, `write it as "${first.name}" or "${another.name}"`));
    } else for (const element of found) chosen.add(element);
  }
  return chosen;
}

/** The elements that a name or pattern stands for: of one namespace, if it begins with one in braces. */
function elementsNamed(set: SchemaSet, pattern: string): readonly ElementDeclaration[] {
  const nameOf = (name: ExpandedName): string => (pattern.startsWith("{") ? name : localNameOf(name));
  return [...set.elements.values()].filter(({ name }) => matchesNamePattern(pattern, nameOf(name)));
}

/** A choice is made in the options, which have no place; the first document stands for it. */
function somewhere({ file }: SchemaSet): SourceLocation {
  return { file, line: 1, column: 1 };
}
