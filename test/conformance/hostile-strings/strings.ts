/** What a string is like, and the string. */
export type HostileString = readonly [what: string, text: string];

/** Strings made to become markup, to be changed on the way, or to hold what no XML document can. */
export const hostileStrings: readonly HostileString[] = [
  // markup
  ["nothing", ""],
  ["an end tag", "</m:MessageText></a>"],
  ["an element", '<evil xmlns="urn:evil" a="1"/>'],
  ["an unfinished tag", "<"],
  ["all that markup begins and ends with", "<&>\"'"],
  ["the end of a CDATA section", "]]>"],
  ["the end of a CDATA section, twice", "]]]]>>"],
  ["the start of a CDATA section", "<![CDATA["],
  ["a CDATA section", "<![CDATA[<a/>]]>"],
  ["the end of a comment", "-->"],
  ["a comment", "<!-- -- --->"],
  ["a processing instruction", "<?php system('id') ?>"],
  ["the end of a processing instruction", "?>"],
  ["an XML declaration", '<?xml version="1.1" encoding="utf-7"?>'],
  ["a document type declaration", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;'],
  ["a conditional section", "<![INCLUDE[ ]]>"],
  // attributes and declarations
  ["a double quote", '"'],
  ["a single quote", "'"],
  ["an attribute", '" Id="2'],
  ["an attribute in single quotes", "' Id='2"],
  ["the end of a tag in a value", '"/><m:ContactId Id="2'],
  ["a namespace declaration", '" xmlns="urn:evil'],
  ["a declaration of a known prefix", '" xmlns:m="urn:evil" xmlns:t="urn:evil'],
  ["a declaration as text", 'xmlns:xml="urn:evil"'],
  ["a prefix without a declaration", "evil:name"],
  ["a known prefix", "m:AddImContactToGroup t:x soap:Body"],
  ["an expanded name", "{http://www.w3.org/2000/xmlns/}xmlns"],
  // references
  ["an ampersand", "&"],
  ["a reference that is text", "&amp;"],
  ["a reference in a reference", "&amp;lt;&amp;amp;#60;"],
  ["all predefined references", "&lt;&gt;&amp;&quot;&apos;"],
  ["an entity without a declaration", "&nbsp;&x;"],
  ["an unfinished reference", "&lt &#60 &#x3c"],
  ["a reference to NUL", "&#x0;&#0;"],
  ["a reference to a line end", "&#10;&#xD;&#9;"],
  ["a reference to a surrogate", "&#xD800;"],
  ["a parameter entity", "%evil;"],
  ["percent-encoding", "%3Ca%3E%00%0d%0a"],
  ["escapes of JavaScript", "\\u0000\\x3ca\\n"],
  // white space
  ["a carriage return", "\r"],
  ["a line feed", "\n"],
  ["a tab", "\t"],
  ["a line end of two characters", "\r\n"],
  ["line ends in the other order", "\n\r\r\n\n"],
  ["a space", " "],
  ["spaces around and between", "  a  b  "],
  ["white space of all kinds", "\t \n \r a\t\tb\r\n"],
  ["a next line", "a\u0085b"],
  ["a carriage return and a next line", "\r\u0085"],
  ["line and paragraph separators", "\u2028\u2029"],
  ["no-break spaces", "\u00a0\u202f\u2007\u3000 \u00a0"],
  ["characters without width", "\u200b\u200c\u200d\u2060"],
  // characters
  ["a byte order mark at the start", "\ufeffa"],
  ["a byte order mark in the middle", "a\ufeffb"],
  ["a replacement character", "\ufffd"],
  ["delete and the C1 controls", "\u007f\u0080\u009f"],
  ["marks of direction", "\u202eabc\u202c\u2066\u2069\u200f\u061c"],
  ["combining characters", "\u0301e\u0301\u0327"],
  ["letters in two forms", "\u00e9e\u0301\u212b\u00c5"],
  ["letters that change their number with their case", "ß\u0130\ufb03"],
  ["characters beyond 16 bits", "\u{1f600}\u{20000}\u{1f469}\u200d\u{1f4bb}"],
  ["the last character", "\u{10ffff}\u{1fffe}"],
  ["the last before the surrogates, and the first behind", "\ud7ff\ue000"],
  ["the last that XML has of 16 bits", "\ufffd\ufdd0"],
  // names with a meaning elsewhere
  ["__proto__", "__proto__"],
  ["constructor", "constructor"],
  ["toString", "toString"],
  ["a script", "<script>alert(1)</script>"],
  ["a script's address", "javascript:alert(document.domain)"],
  ["a format", "%s%n%d {0} ${1} $& $' $` $$"],
  ["a query", "'; DROP TABLE x; --"],
  ["a number's text", "1e1000"],
  ["null's text", "null undefined NaN [object Object]"],
  // very long
  ["100,000 letters", "a".repeat(100_000)],
  ["50,000 brackets", "<".repeat(50_000)],
  ["many ends of CDATA sections", "]]>".repeat(20_000)],
  ["many references", "&amp;".repeat(20_000)],
  ["many line ends", "\r\n\t".repeat(20_000)],
  ["many quotes", "\"'".repeat(20_000)],
  ["many characters beyond 16 bits", "\u{1f600}".repeat(20_000)],
  ["many spaces", " ".repeat(50_000)],
  // what no XML document can hold
  ["NUL", "\0"],
  ["NUL in the middle", "a\0b"],
  ["a bell", "\u0007"],
  ["a vertical tab and a form feed", "\u000b\u000c"],
  ["an escape sequence", "\u001b[31m"],
  ["the last control character", "\u001f"],
  ["a reversed byte order mark", "\ufffe"],
  ["a noncharacter", "a\uffff"],
  ["a lone high surrogate", "\ud83d"],
  ["a lone low surrogate", "\ude00"],
  ["a high surrogate at the end", "abc\ud83d"],
  ["a low surrogate at the start", "\ude00abc"],
  ["surrogates in the wrong order", "\ude00\ud83d"],
  ["two high surrogates before a low one", "\ud83d\ud83d\ude00"],
  ["a pair torn by a reference", "\ud83d&#xDE00;"],
  ["a control character among markup", "<&\u0001>]]>"],
  ["a control character after a long text", "a".repeat(100_000) + "\u0001"],
];

/** Can an XML document hold the text? (XML 1.0 §2.2, the production Char) */
export function isXmlText(text: string): boolean {
  return Array.from(text, (character) => character.codePointAt(0)!).every(
    (c) =>
      c === 0x9 ||
      c === 0xa ||
      c === 0xd ||
      (c >= 0x20 && c <= 0xd7ff) ||
      (c >= 0xe000 && c <= 0xfffd) ||
      (c >= 0x10000 && c <= 0x10ffff),
  );
}
