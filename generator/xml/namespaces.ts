/** The namespaces that the generator knows by itself. */
export const xsdNamespace = "http://www.w3.org/2001/XMLSchema";
export const xsiNamespace = "http://www.w3.org/2001/XMLSchema-instance";
export const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
export const xmlnsNamespace = "http://www.w3.org/2000/xmlns/";
export const wsdlNamespace = "http://schemas.xmlsoap.org/wsdl/";
export const wsdlSoap11Namespace = "http://schemas.xmlsoap.org/wsdl/soap/";
export const wsdlSoap12Namespace = "http://schemas.xmlsoap.org/wsdl/soap12/";
export const soap11EnvelopeNamespace = "http://schemas.xmlsoap.org/soap/envelope/";
export const soap12EnvelopeNamespace = "http://www.w3.org/2003/05/soap-envelope";
