import { format } from "prettier";
import ts from "typescript";

/** TypeScript without its comments, laid out anew: what it says to the compiler, and nothing else. */
export async function withoutComments(text: string): Promise<string> {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, text);
  let code = "";
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const isComment = token === ts.SyntaxKind.MultiLineCommentTrivia || token === ts.SyntaxKind.SingleLineCommentTrivia;
    if (!isComment) code += scanner.getTokenText();
  }
  // where comments stood, blank lines and leading bars may be left
  const lines = code.split("\n").filter((line) => line.trim() !== "");
  return format(lines.join("\n"), { parser: "typescript", printWidth: 120, objectWrap: "collapse" });
}
