import { describeXmlSuite } from "./describe-xml-suite.js";

// all of it: that takes about a second
describeXmlSuite();
