import type { Platform } from 'run-template';

/** What a function has written into tables, from now until it is asked. */
export interface Written {
  /** The bodies of its calls of DynamoDB that went well. */
  end(): readonly string[];
}

/** Tells apart what each function writes. */
export function functionWrites({ tableWrites, rights, stack }: Platform): { of(functionArn: string): Written } {
  const arns = new Map(stack.idsOf('AWS::Lambda::Function').map((id) => [id, stack.attribute(id, 'Arn')]));
  const watched = new Map<string, string[]>();
  tableWrites.onWrite((body, accessKey) => {
    const arn = arns.get(rights.functionOf(accessKey ?? '') ?? '');
    watched.get(arn ?? '')?.push(body);
  });
  return {
    of(functionArn) {
      const bodies: string[] = [];
      watched.set(functionArn, bodies);
      return { end: () => bodies };
    },
  };
}
