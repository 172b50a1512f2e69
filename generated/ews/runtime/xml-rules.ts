/** The namespaces of the prefixes that need no declaration (Namespaces in XML 1.0 §3). */
export const XML = "http://www.w3.org/XML/1998/namespace";
export const XMLNS = "http://www.w3.org/2000/xmlns/";

/** The XML declaration that documents in UTF-8 usually have. */
export const usualDeclaration = '<?xml version="1.0" encoding="utf-8"?>';

/** A character that no XML document has (XML 1.0 §2.2). */
export const illegal = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/u;

/** What is wrong with it. */
export const illegalReason = "a character XML does not allow";

/** What is wrong where more elements are open than a limit allows. */
export const tooDeep = "elements nested too deep";
