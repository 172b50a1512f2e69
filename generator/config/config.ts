/** What `xsdwright.config.{ts,mjs,js,json}` exports: what to read, what to make of it, and where to put it. */
export interface Config {
  /** XML Schema files, relative to the folder of the config file. */
  readonly schemas?: readonly string[];
  /** WSDL 1.1 files, relative to the folder of the config file. */
  readonly wsdl?: readonly string[];
  /** The folder that receives the generated files, relative to the folder of the config file. It should hold nothing else. */
  readonly output: string;
  /**
   * Names of the WSDL operations to generate; all of them where both this and `elements` are left out. `*` stands for any characters, `?`
   * for one: `["FindItem", "*Folder"]`.
   */
  readonly operations?: readonly string[];
  /** Global elements to generate, as `{namespace}local` or, where no doubt is possible, `local`; `*` and `?` as in `operations`. */
  readonly elements?: readonly string[];
  /**
   * Where `xsi:type` may name a derived type: wherever a type has derived types (`"all"`, the default), or only where the declared type is
   * abstract (`"abstract"`).
   */
  readonly derivedTypes?: "all" | "abstract";
  /**
   * Enumeration types whose unknown values are kept as strings when read, as `{namespace}local` or, where no doubt is possible, `local`. They
   * need not be a part of what is generated.
   */
  readonly openEnumerations?: readonly string[];
  /** Prefixes to write, by namespace; the schemas' own prefixes are used for the others. */
  readonly prefixes?: Readonly<Record<string, string>>;
  /** Names of properties: camelCase (the default), or as in the XML. */
  readonly naming?: "camelCase" | "preserve";
  /** True turns faults of a schema that do not stop a faithful binding from warnings into errors. */
  readonly strict?: boolean;
  /** False leaves the generated files as they come, without Prettier. */
  readonly format?: boolean;
}
