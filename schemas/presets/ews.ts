import { defineConfig, type Config } from "xsdwright";

/** Enumerations to which servers add values: a client of last year is to read what a server of today sends. */
const growing = ["ResponseCodeType", "ExchangeVersionType"] as const;

/**
 * The config for Exchange Web Services, over the files that a server hands out (`services.wsdl`, which brings `messages.xsd` and `types.xsd`):
 * the customary prefixes, `xsi:type` only where the schemas need it, and response codes and versions open to values that the files do not list
 * yet. Headers come from the WSDL's binding. What `config` says goes before, and its open enumerations are added.
 */
export function ews(config: Config): Config {
  return defineConfig({
    derivedTypes: "abstract",
    ...config,
    prefixes: {
      "http://schemas.microsoft.com/exchange/services/2006/types": "t",
      "http://schemas.microsoft.com/exchange/services/2006/messages": "m",
      ...config.prefixes,
    },
    openEnumerations: [...growing, ...(config.openEnumerations ?? [])],
  });
}
