/** What IAM knows of a request besides action and resource: condition key, in lower case → its values. */
export type RequestContext = Readonly<Record<string, readonly string[]>>;

/**
 * The condition keys that the local run fills in, each with where it comes from. A policy that asks for another one stops
 * the start: a key that is never there would decide without anybody noticing.
 */
export const conditionKeys: Readonly<Record<string, string>> = {
  'aws:securetransport': 'true: 127.0.0.1 stands for an endpoint with TLS',
  'aws:sourceaccount': 'the account, in a call that a service makes',
  'aws:sourcearn': 'the resource that a service makes the call for',
  'dynamodb:attributes': 'what a query or an update names of an item',
  'dynamodb:leadingkeys': 'the partition keys of the items',
  'dynamodb:returnvalues': 'the parameter of an update',
  'dynamodb:select': 'the parameter of a query',
  'iam:passedtoservice': 'the service that a role is given to',
  'kms:viaservice': 'the service that uses the key for its caller',
  's3:if-none-match': 'the header',
  's3:objectcreationoperation': 'whether the call makes an object',
  's3:tlsversion': '1.3, see aws:securetransport',
  'ses:fromaddress': 'the sender of a mail, without a name',
};

/** What is true of every call. */
export const everyCall: RequestContext = { 'aws:securetransport': ['true'], 's3:tlsversion': ['1.3'] };
