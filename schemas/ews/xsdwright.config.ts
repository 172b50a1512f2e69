import { defineConfig } from "xsdwright";

export default defineConfig({
  wsdl: ["services.wsdl"],
  output: "../../generated/ews",
  operations: ["AddImContactToGroup"],
  derivedTypes: "abstract",
  openEnumerations: ["ResponseCodeType"],
});
