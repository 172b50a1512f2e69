/** The namespace of SOAP 1.1 envelopes. */
export const SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

/** A message: what its envelope's header and body hold. */
export interface SoapMessage<H, B> {
  /** Header blocks; none by default. */
  readonly headers?: H | undefined;
  readonly body: B;
}
