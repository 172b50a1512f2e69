import ts from "typescript";

/** What was looked at, and where a type says nothing. */
export interface Openness {
  /** The places whose type is `any` or `unknown`, as `Name.member[].…`. */
  readonly open: readonly string[];
  /** The names of the types that were looked into. */
  readonly visited: ReadonlySet<string>;
}

/**
 * Looks into everything that modules export: members, elements of arrays, branches of unions, parameters and results, as deep as it goes. Types
 * of the language itself are not looked into, but for their arguments; nor are those that depend on type parameters.
 */
export function opennessOf(program: ts.Program, modules: readonly string[]): Openness {
  const walk = new Walk(program);
  for (const path of modules) walk.module(path);
  return { open: Array.from(walk.open).sort(), visited: walk.visited };
}

class Walk {
  readonly open = new Set<string>();
  readonly visited = new Set<string>();
  readonly #seen = new Set<ts.Type>();
  readonly #checker: ts.TypeChecker;
  readonly #program: ts.Program;

  constructor(program: ts.Program) {
    this.#program = program;
    this.#checker = program.getTypeChecker();
  }

  module(path: string): void {
    const source = this.#program.getSourceFile(path);
    const symbol = source && this.#checker.getSymbolAtLocation(source);
    if (symbol === undefined) throw new Error(`${path} is no module of the program`);
    for (const exported of this.#checker.getExportsOfModule(symbol)) {
      const { flags } = exported;
      const target = flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(exported) : exported;
      if (target.flags & ts.SymbolFlags.Type) this.#type(this.#checker.getDeclaredTypeOfSymbol(target), target.name);
      if (target.flags & ts.SymbolFlags.Value) this.#type(this.#checker.getTypeOfSymbol(target), target.name);
      if (!(target.flags & (ts.SymbolFlags.Type | ts.SymbolFlags.Value))) this.open.add(`${target.name}: not found`);
    }
  }

  #type(type: ts.Type, path: string): void {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) {
      this.open.add(`${path}: ${this.#checker.typeToString(type)}`);
      return;
    }
    if (this.#seen.has(type)) return;
    this.#seen.add(type);
    const name = this.#nameOf(type);
    if (name !== undefined) this.visited.add(name);
    if (type.isUnionOrIntersection()) {
      for (const part of type.types) this.#type(part, name ?? path);
    }
    if (type.flags & ts.TypeFlags.Object) this.#object(type as ts.ObjectType, name ?? path);
  }

  #object(type: ts.ObjectType, path: string): void {
    for (const argument of this.#arguments(type)) this.#type(argument, `${path}[]`);
    if (this.#checker.isTupleType(type) || this.#isOfTheLanguage(type.symbol)) return;
    for (const member of this.#checker.getPropertiesOfType(type)) {
      if (!this.#isOfTheLanguage(member)) this.#type(this.#checker.getTypeOfSymbol(member), `${path}.${member.name}`);
    }
    for (const { keyType, type: value } of this.#checker.getIndexInfosOfType(type)) {
      this.#type(value, `${path}[${this.#checker.typeToString(keyType)}]`);
    }
    for (const base of type.isClassOrInterface() ? this.#checker.getBaseTypes(type) : []) this.#type(base, path);
    for (const signature of [...type.getCallSignatures(), ...type.getConstructSignatures()]) {
      for (const parameter of signature.parameters) {
        this.#type(this.#checker.getTypeOfSymbol(parameter), `${path}(${parameter.name})`);
      }
      this.#type(signature.getReturnType(), `${path}()`);
    }
  }

  #arguments(type: ts.ObjectType): readonly ts.Type[] {
    if (!(type.objectFlags & ts.ObjectFlags.Reference)) return [];
    const given = this.#checker.getTypeArguments(type as ts.TypeReference);
    const symbol = (type as ts.TypeReference).target.symbol as ts.Symbol | undefined; // a tuple has none
    // what iteration returns at its end is `any` by the language's own default
    return /^(Async)?(Iterable|Iterator|Generator)$/.test(symbol?.name ?? "") ? given.slice(0, 1) : given;
  }

  /** The name that a declaration gives a type; none for one that stands where it is used. */
  #nameOf({ aliasSymbol, symbol }: ts.Type): string | undefined {
    const named = [aliasSymbol, symbol as ts.Symbol | undefined].find(
      (candidate) => candidate !== undefined && candidate.flags & ts.SymbolFlags.Type && !isAnonymous(candidate),
    );
    return named === undefined || this.#isOfTheLanguage(named) ? undefined : named.name;
  }

  /** What `Readonly` and the like make is declared in the language, but is not of it. */
  #isOfTheLanguage(symbol: ts.Symbol | undefined): boolean {
    if (symbol === undefined || isAnonymous(symbol)) return false;
    const declarations = symbol.declarations ?? [];
    return declarations.length > 0 && declarations.every((declaration) => this.#isLibrary(declaration));
  }

  #isLibrary(declaration: ts.Declaration): boolean {
    return this.#program.isSourceFileDefaultLibrary(declaration.getSourceFile());
  }
}

function isAnonymous({ name }: ts.Symbol): boolean {
  return name.startsWith("__");
}
