// Every name of the runtime that emitted code can use, by the file that exports it. A test holds this against templates/runtime/.
const files: Readonly<Record<string, string>> = {
  attributes: "attribute missingAttribute noNames readValue unknownAttribute",
  "big-integer":
    "fromInteger fromLong fromNegativeInteger fromNonNegativeInteger fromNonPositiveInteger fromPositiveInteger fromUnsignedLong toInteger toLong toNegativeInteger toNonNegativeInteger toNonPositiveInteger toPositiveInteger toUnsignedLong",
  binary: "fromBase64Binary fromHexBinary toBase64Binary toHexBinary",
  boolean: "fromBoolean readBoolean toBoolean",
  "content-model": "contentModel",
  date: "fromDate fromDateTime fromGDay fromGMonth fromGMonthDay fromGYear fromGYearMonth fromTime readDateTime toDate toDateTime toGDay toGMonth toGMonthDay toGYear toGYearMonth toTime",
  decimal: "fromDecimal toDecimal",
  derived: "abstractType derived derivedType",
  document: "read",
  duration: "fromDuration toDuration",
  elements: "first next",
  empty: "readEmpty",
  enumeration: "fromEnumeration toEnumeration",
  errors: "XmlReadError XmlReadErrorCode XmlWriteError XmlWriteErrorCode",
  facets: "checkDecimal checkDigits checkLength checkPattern checkRange checkSize",
  fixed: "checkFixed",
  float: "fromDouble fromFloat toDouble toFloat",
  headers: "putHeader",
  integer:
    "fromByte fromInt fromShort fromUnsignedByte fromUnsignedInt fromUnsignedShort " +
    "readInt toByte toInt toShort toUnsignedByte toUnsignedInt toUnsignedShort",
  language: "fromLanguage toLanguage",
  "name-types": "fromNCName fromNmtoken fromXmlName toNCName toNmtoken toXmlName",
  names: "names unordered",
  list: "fromList toList",
  nil: "readNil",
  ordered: "firstMixed nextMixed readAnyContent",
  pattern: "pattern",
  pick: "pick",
  union: "fromUnion toUnion",
  qname:
    "declareNames fromQName readScopedContent readScopedText readScopedValue toQName writeScopedAttribute writeScopedText",
  "read-choice": "readChoice",
  "read-enumeration": "readEnumeration",
  "read-envelope": "readEnvelope",
  "read-root": "expectRoot",
  reader: "alias missing once Reader",
  "soap-fault": "SoapFault",
  "soap-names": "SOAP SoapMessage",
  text: "readContent readText",
  tree: "unknownElement",
  "white-space": "collapse replaceWhite",
  wildcard: "readAnyAttribute readAnyElement",
  "write-choice": "writeChoice",
  "write-instance": "typedTag writeNil wrongType",
  "write-ordered": "contentItems wrongKind",
  "write-element": "close content empty items open start",
  "write-envelope": "envelope HeaderWriters writeEnvelope",
  "write-text": "checkObject writeAttribute writeContent writeText",
  "write-tree": "writeAttributes writeElements",
  writer: "root Tag tag write Writer",
  xml: "Draft ElementFunctions ReadOptions QName Unlisted WriteOptions XmlAttributes XmlElement XmlUnknown XSI",
};

/** Path in the output of each name that the runtime exports. */
export const runtimeSymbols: ReadonlyMap<string, string> = new Map(
  Object.entries(files).flatMap(([file, names]) =>
    names.split(" ").map((name) => [name, `runtime/${file}.ts`] as const),
  ),
);

/** Names that are types only. */
export const runtimeTypes: ReadonlySet<string> = new Set(
  (
    "Draft ElementFunctions HeaderWriters QName Reader ReadOptions SoapMessage Tag Unlisted WriteOptions Writer XmlAttributes XmlElement " +
    "XmlReadErrorCode XmlUnknown XmlWriteErrorCode"
  ).split(" "),
);
