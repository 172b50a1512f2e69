import { basename } from "node:path";
import ts from "typescript";

/** What a module exports, as the compiler sees it. */
export class Exports {
  readonly #symbols: ReadonlyMap<string, ts.Symbol>;
  readonly #checker: ts.TypeChecker;

  constructor(program: ts.Program, path: string) {
    this.#checker = program.getTypeChecker();
    const source = program.getSourceFile(path);
    const module = source && this.#checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${path} is no module of the program`);
    const resolve = (symbol: ts.Symbol): ts.Symbol =>
      symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
    this.#symbols = new Map(
      this.#checker.getExportsOfModule(module).map((symbol) => [symbol.name, resolve(symbol)] as const),
    );
  }

  /** The name of the file that declares a type of this name. */
  fileOfType(name: string): string | undefined {
    const symbol = this.#symbols.get(name);
    if (symbol === undefined || !(symbol.flags & ts.SymbolFlags.Type)) return undefined;
    return basename(symbol.declarations![0]!.getSourceFile().fileName);
  }

  has(name: string): boolean {
    return this.#symbols.has(name);
  }

  /** A type's members and their types, without `undefined`. */
  members(name: string): Readonly<Record<string, string>> {
    return this.#membersOf(this.#checker.getDeclaredTypeOfSymbol(this.#symbol(name)));
  }

  /** The type of a function's first parameter. */
  parameter(name: string): string {
    const [first] = this.#signature(name).parameters;
    if (first === undefined) throw new Error(`${name} has no parameter`);
    return this.#text(this.#checker.getTypeOfSymbol(first));
  }

  /** The type of what a function returns. */
  result(name: string): string {
    return this.#text(this.#signature(name).getReturnType());
  }

  /** The members of what a function returns. */
  membersOfResult(name: string): Readonly<Record<string, string>> {
    return this.#membersOf(this.#signature(name).getReturnType());
  }

  /** The type of a constant. */
  constant(name: string): string {
    return this.#text(this.#checker.getTypeOfSymbol(this.#symbol(name)));
  }

  #membersOf(type: ts.Type): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.#checker
        .getPropertiesOfType(type)
        .map((member) => [
          member.name,
          this.#text(this.#checker.getNonNullableType(this.#checker.getTypeOfSymbol(member))),
        ]),
    );
  }

  #signature(name: string): ts.Signature {
    const signatures = this.#checker.getTypeOfSymbol(this.#symbol(name)).getCallSignatures();
    if (signatures.length !== 1) throw new Error(`${name} has ${signatures.length} signatures`);
    return signatures[0]!;
  }

  #symbol(name: string): ts.Symbol {
    const symbol = this.#symbols.get(name);
    if (symbol === undefined) throw new Error(`${name} is not exported`);
    return symbol;
  }

  #text(type: ts.Type): string {
    return this.#checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  }
}
