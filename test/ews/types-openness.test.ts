import ts from "typescript";
import { expect, it } from "vitest";
import { ownOptions, parsed } from "./types-compilers.js";
import { opennessOf } from "./types-openness.js";

const path = "/probe.ts";

const text = `
import type { Gone } from "./gone.js";
interface Inner { readonly deep: unknown }
export interface Own { member?: any; text: string }
export interface Derived extends Own { other: number }
export interface Hidden { inner?: Inner | undefined }
export type Alias = any;
export type Union = string | { branch: unknown };
export type Both = { left: string } & { right: any };
export interface Content { $content: ({ kind: "a"; value: { item: any } } | { kind: "b"; value: string })[] }
export interface Indexed { [name: string]: unknown }
export interface Listed { list: readonly any[]; pair: [string, unknown] }
export interface Mapped { map: Map<string, any>; attributes: Readonly<Record<string, unknown>> }
export interface Method { method(value: any): unknown }
export declare function takes(value: { given: any }, ...rest: unknown[]): void;
export declare function gives(): { given: unknown }[];
export declare function iterates(): Iterable<any>;
export declare class Made { constructor(value: any); field: unknown }
export declare const constant: { readonly functions: { [name: string]: () => any } };
export interface Unresolved { lost: Gone }
`;

const clean = `
export interface Tree { readonly children: readonly (Tree | string)[]; bytes?: Uint8Array | undefined }
export class Failure extends Error { override readonly name = "Failure"; date = new Date() }
export declare function iterates(): Generator<string>;
export declare function picks<C, K extends keyof C>(content: readonly C[], key: K): C[K][];
export type Open = "a" | (string & { readonly open: true });
`;

function openness(source: string): readonly string[] {
  const options = parsed(ownOptions);
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([path], options, {
    ...host,
    getSourceFile: (name, target) =>
      name === path ? ts.createSourceFile(name, source, target, true) : host.getSourceFile(name, target),
  });
  return opennessOf(program, [path]).open;
}

it("`any` and `unknown` are found wherever they hide", () => {
  expect(openness(text)).toEqual(
    [
      "Alias: any",
      "Both.right: any",
      "Content.$content[].value.item: any",
      "Derived.member: any",
      "Indexed[string]: unknown",
      "Inner.deep: unknown",
      "Listed.list[]: any",
      "Listed.pair[]: unknown",
      "Made(value): any",
      "Made.field: unknown",
      "Mapped.attributes[string]: unknown",
      "Mapped.map[]: any",
      "Method.method(value): any",
      "Method.method(): unknown",
      "Own.member: any",
      "Union.branch: unknown",
      "Unresolved.lost: Gone",
      "constant.functions[string](): any",
      "gives()[].given: unknown",
      "iterates()[]: any",
      "takes(rest)[]: unknown",
      "takes(value).given: any",
    ].sort(),
  );
});

it("nothing is found in types that say what they are", () => {
  expect(openness(clean)).toEqual([]);
});
