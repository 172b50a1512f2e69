import { describeXmlSuite } from "./describe-xml-suite.js";

describeXmlSuite();
