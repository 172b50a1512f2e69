// What is interesting to put into a document at any place.
import { MESSAGES, TYPES } from "../../roundtrip/envelopes.js";

const markup =
  "< > / = \" ' & ; : ! ? [ ] ]] ]]> -- --> <!-- <!---> <!----> <!-- --> <! <!x> <![CDATA[ <![CDATA[]]> <![cdata[ <? ?> <?a?> <?a??> <?a ?b?> <?p:q?> " +
  "<?xml ?> <?XML?> <?xml-x?> </ </> <> <a <a> </a> <a/> <a / > a: :a a:b xml: xml:lang xmlns xmlns: xmlns:a - . 0 _ x";
const references =
  "&amp; &lt; &gt; &quot; &apos; &amp &; &#; &#x; &#0; &#x0; &#1; &#9; &#10; &#13; &#xD; &#32; &#38; &#60; &#x3c; &#X41; &#xD800; &#xDFFF; &#xFFFE; &#xFFFF; " +
  "&#x10FFFF; &#x110000; &#99999999999; &#00065; &#x00000000041; &#-1; &#+1; &# 65; &#1e1; &nbsp; &AMP; &a; &ampx &lt12 &#655";
const white = [" ", "\n", "\r", "\r\n", "\t", "\r\r\n", "\n\r", "\v", "\f", "\x85", "\xa0", "\u2028", "\u3000"];
const odd = [
  "\0",
  "\x01",
  "\x1b",
  "\x7f",
  "\x80",
  "\ufffe",
  "\uffff",
  "\ufeff",
  "\ufffd",
  "\ud800",
  "\udc00",
  "\u{1ffff}",
];
const letters = ["é", "漢", "𝒳", "\u{effff}", "\u{f0000}", "\xb7", "\xd7", "\u0300", "\u037e", "\u2190", "\uffff"];
const attributes = [
  ' a="1"',
  " a='1'",
  ' a="1" a="2"',
  ' xmlns=""',
  ' xmlns:a=""',
  ' xmlns="urn:a"',
  ' xmlns:a="urn:a"',
  " xmlns:b='urn:a'",
  ' xmlns:a="urn:b"',
  ' xmlns:a="urn:a" xmlns:b="urn:a" a:x="" b:x=""',
  ` xmlns:m="${TYPES}"`,
  ` xmlns:t="${MESSAGES}"`,
  ` xmlns='${MESSAGES}'`,
  ' xmlns="&#x75;rn:a"',
  ' xmlns:a=" urn:a"',
  ' xmlns:a="urn:a\n"',
  ' xmlns:xml="urn:a"',
  ' xmlns:xml="http://www.w3.org/XML/1998/namespace"',
  ' xmlns:a="http://www.w3.org/XML/1998/namespace"',
  ' xmlns="http://www.w3.org/2000/xmlns/"',
  ' xmlns:xmlns="urn:a"',
  ' xmlns:_="{}"',
  ' xml:lang="de"',
  ' xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ' t:type="x"',
];
const declarations = [
  '<?xml version="1.0"?>',
  "<?xml version='1.1'?>",
  '<?xml version="1.9" encoding="x-y" standalone="no" ?>',
  '<?xml version="2.0"?>',
  '<?xml encoding="utf-8"?>',
  '<?xml version="1.0" standalone="maybe"?>',
  '<?xml version="1.0" encoding="iso-8859-1"?>',
  '<?xml version="1.0" encoding="utf-16"?>',
  "<!DOCTYPE a>",
  '<!DOCTYPE a [<!ENTITY e "v"><!ATTLIST a b CDATA "c">]>',
  "<!DOCTYPE html>",
];

/** Tokens by kind: each kind is as likely as the others. */
export const tokens: readonly (readonly string[])[] = [
  markup.split(" "),
  markup.split(" "),
  references.split(" "),
  white,
  odd,
  letters,
  attributes,
  attributes,
  declarations,
];
