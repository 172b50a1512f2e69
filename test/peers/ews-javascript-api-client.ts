import { ExchangeService, ExchangeVersion, Uri, WebCredentials } from "ews-javascript-api";

/** A service that is bound to an endpoint. */
export function exchangeService(url: string): ExchangeService {
  const service = new ExchangeService(ExchangeVersion.Exchange2013_SP1);
  service.Credentials = new WebCredentials("user", "password");
  service.Url = new Uri(url);
  return service;
}
