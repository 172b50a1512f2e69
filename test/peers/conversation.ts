/** Header blocks and body, as the generated functions take and give them. */
export interface Message {
  readonly headers: object;
  readonly body: object;
}

/** One message twice: as the generated functions have it, and its body as node-soap has it. */
export interface TwoSpellings extends Message {
  /** Keys of the types namespace with the prefix `t`, as node-soap's server needs them; numbers of attributes as strings. */
  readonly nodeSoap: object;
}

export interface Conversation {
  readonly operation: string;
  readonly request: TwoSpellings;
  readonly response: TwoSpellings;
}

/** A dateTime that node-soap writes from text and reads as a `Date`. */
export class DateTime {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a handler of node-soap's server returns: it knows no schema, so that it needs all prefixes. */
export function asServerWrites(object: unknown): unknown {
  return mapped(
    object,
    (key) => key,
    (time) => time.text,
  );
}

/** What a caller of node-soap's client passes: it finds the namespaces in the schema. */
export function asClientWrites(object: unknown): unknown {
  return mapped(object, withoutPrefix, (time) => time.text);
}

/** What node-soap reads. */
export function asRead(object: unknown): unknown {
  return mapped(object, withoutPrefix, (time) => new Date(time.text));
}

function withoutPrefix(key: string): string {
  return key.replace(/^t:/, "");
}

function mapped(value: unknown, name: (key: string) => string, time: (dateTime: DateTime) => unknown): unknown {
  if (value instanceof DateTime) return time(value);
  if (Array.isArray(value)) return value.map((item) => mapped(item, name, time));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [name(key), mapped(child, name, time)]));
}

/** The response of an operation that answers with one response message, and that one successful. */
export function success(operation: string, body: object, nodeSoap: object = {}): TwoSpellings {
  const kind = `${operation.charAt(0).toLowerCase()}${operation.slice(1)}ResponseMessage`;
  return {
    headers: { serverVersionInfo },
    body: {
      responseMessages: {
        $content: [{ kind, value: { responseClass: "Success", responseCode: "NoError", ...body } }],
      },
    },
    nodeSoap: {
      ResponseMessages: {
        [`${operation}ResponseMessage`]: {
          attributes: { ResponseClass: "Success" },
          ResponseCode: "NoError",
          ...nodeSoap,
        },
      },
    },
  };
}

/** The header of all responses. */
export const serverVersionInfo = {
  majorVersion: 15,
  minorVersion: 1,
  majorBuildNumber: 225,
  minorBuildNumber: 42,
  version: "V2016_10_10",
};

/** The header of all requests. */
export const requestHeaders = { requestServerVersion: { version: "Exchange2013_SP1" } };
