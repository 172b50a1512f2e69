import { ews } from "xsdwright/presets/ews";

export default ews({
  wsdl: ["services.wsdl"],
  output: "../../generated/ews",
  operations: ["AddImContactToGroup"],
});
