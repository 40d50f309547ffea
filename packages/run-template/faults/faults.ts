/** The services behind gates, as faults name them. */
export const breakableServices = [
  'DynamoDB',
  'KMS',
  'S3',
  'SQS',
  'SES',
  'SNS',
  'Scheduler',
  'SecretsManager',
  'Cognito',
] as const;
export type BreakableService = (typeof breakableServices)[number];

export const faultKinds = [
  /** « Slow down »: nothing was done. */
  'throttled',
  /** An error of the service's own: nothing was done. */
  'fails',
  /** It is done, and the connection breaks before the answer. */
  'lost',
  /** Nothing ever comes. */
  'hangs',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  readonly service: BreakableService;
  /** Such as `TransactWriteItems`; every call of the service when left out. */
  readonly operation?: string | undefined;
  readonly kind: FaultKind;
  /** How many calls go wrong; all of them until it is ended when left out. */
  readonly times?: number | undefined;
}

/** One that was set, with how often it struck. */
export type SetFault = Fault & { readonly struck: number };

export interface Faults {
  set(fault: Fault): void;
  /** All is well again. */
  end(): void;
  /** Those that still strike. */
  list(): readonly SetFault[];
  /** What a call of a function meets, if anything: the first that was set comes first. */
  strike(service: BreakableService, operation: string | undefined): FaultKind | undefined;
}

/** What goes wrong between the functions and AWS's services, as whoever tries the system wants it. */
export function createFaults(): Faults {
  let faults: (Fault & { struck: number })[] = [];
  return {
    set: (fault) => void faults.push({ ...fault, struck: 0 }),
    end: () => void (faults = []),
    list: () => faults.map((fault) => ({ ...fault })),
    strike(service, operation) {
      const found = faults.find(
        (fault) => fault.service === service && (fault.operation === undefined || fault.operation === operation),
      );
      if (!found) return undefined;
      found.struck += 1;
      if (found.struck === found.times) faults = faults.filter((fault) => fault !== found);
      return found.kind;
    },
  };
}
