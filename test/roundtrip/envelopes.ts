/** Namespaces of the messages, and pieces to build them from. */
export const SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
export const MESSAGES = "http://schemas.microsoft.com/exchange/services/2006/messages";
export const TYPES = "http://schemas.microsoft.com/exchange/services/2006/types";
export const XSI = "http://www.w3.org/2001/XMLSchema-instance";
export const XSD = "http://www.w3.org/2001/XMLSchema";

/** `xmlns` attributes for the usual prefixes. */
export const declarations = `xmlns:soap="${SOAP}" xmlns:m="${MESSAGES}" xmlns:t="${TYPES}"`;

/** An envelope on one line with the usual prefixes. */
export function envelope(body: string, header = ""): string {
  const head = header === "" ? "" : `<soap:Header>${header}</soap:Header>`;
  return `<soap:Envelope ${declarations}>${head}<soap:Body>${body}</soap:Body></soap:Envelope>`;
}

/** A request with these header blocks. */
export function requestWith(header: string): string {
  return envelope('<m:AddImContactToGroup><m:ContactId Id="c"/></m:AddImContactToGroup>', header);
}

/** A response with this content. */
export function responseWith(content: string, header = ""): string {
  return envelope(
    `<m:AddImContactToGroupResponse ResponseClass="Error">${content}</m:AddImContactToGroupResponse>`,
    header,
  );
}

/** A response whose `MessageXml` has this content. */
export function detailsWith(content: string): string {
  return responseWith(`<m:MessageXml>${content}</m:MessageXml>`);
}
