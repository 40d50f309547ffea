import { CfnCondition, CfnParameter, CfnRule, Fn, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';

/** The only two hosts that Firebase's library talks to for a registration token. */
const firebaseHosts = ['https://firebaseinstallations.googleapis.com', 'https://fcmregistrations.googleapis.com'];

/** What a Firebase project tells every web page of its own; none of it is secret. */
const firebase = {
  apiKey: {
    parameter: 'FirebaseApiKey',
    description: 'apiKey of the web app in the Firebase project; empty without push in the browser',
    pattern: '[A-Za-z0-9_-]{20,60}',
  },
  appId: {
    parameter: 'FirebaseAppId',
    description: 'appId of that web app, 1:…:web:…',
    pattern: '1:[0-9]{6,20}:web:[0-9a-f]{6,40}',
  },
  projectId: {
    parameter: 'FirebaseProjectId',
    description: 'projectId of the Firebase project',
    pattern: '[a-z][a-z0-9-]{4,28}[a-z0-9]',
  },
  messagingSenderId: {
    parameter: 'FirebaseSenderId',
    description: 'messagingSenderId of the Firebase project, a number',
    pattern: '[0-9]{6,20}',
  },
  // A point of P-256, uncompressed: 65 bytes that begin with 4, base64url.
  vapidKey: {
    parameter: 'FirebaseVapidKey',
    description: 'Public key of the Web Push certificate in the Firebase project, 87 characters',
    pattern: 'B[A-Za-z0-9_-]{86}',
  },
} as const;

/**
 * How the App is notified in a browser: by the Firebase project of whoever deploys, or by a relay of this very origin that
 * plays it, as on a laptop. Without either, push in the browser is off.
 */
export class WebPush extends Construct {
  /** What a content security policy has to let the pages talk to, each after a space; empty without Firebase. */
  readonly connectSources: string;
  private readonly hasFirebase: CfnCondition;
  private readonly hasRelay: CfnCondition;
  private readonly values: Record<keyof typeof firebase, string>;
  private readonly relay: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.values = Object.fromEntries(
      Object.entries(firebase).map(([name, { parameter, description, pattern }]) => [
        name,
        this.parameter(parameter, description, pattern),
      ]),
    ) as typeof this.values;
    this.relay = this.parameter(
      'PushRelay',
      'Path of a relay that plays Firebase, as on a laptop; empty everywhere else',
      '(/[A-Za-z0-9_-]{1,40}){1,5}',
    );
    const given = Object.values(this.values).map((value) => Fn.conditionNot(Fn.conditionEquals(value, '')));
    const hasRelay = Fn.conditionNot(Fn.conditionEquals(this.relay, ''));
    this.hasFirebase = new CfnCondition(Stack.of(this), 'HasFirebase', { expression: given[0] });
    this.hasRelay = new CfnCondition(Stack.of(this), 'HasPushRelay', { expression: hasRelay });
    new CfnRule(Stack.of(this), 'FirebaseIsWhole', {
      ruleCondition: Fn.conditionOr(...given),
      assertions: [
        {
          assert: Fn.conditionAnd(...given, Fn.conditionEquals(this.relay, '')),
          assertDescription: 'Give all five Firebase parameters and no PushRelay, or none of the five',
        },
      ],
    });
    const sources = firebaseHosts.map((host) => ` ${host}`).join('');
    this.connectSources = Fn.conditionIf(this.hasFirebase.logicalId, sources, '').toString();
  }

  /** @returns JSON: `rest` and, where there is one, `push`. */
  configurationWith(rest: object): string {
    const json = (push: object) => Stack.of(this).toJsonString({ ...rest, ...push });
    const withoutFirebase = Fn.conditionIf(this.hasRelay.logicalId, json({ push: { relay: this.relay } }), json({}));
    return Fn.conditionIf(
      this.hasFirebase.logicalId,
      json({ push: { firebase: this.values } }),
      withoutFirebase,
    ).toString();
  }

  private parameter(name: string, description: string, pattern: string): string {
    return new CfnParameter(Stack.of(this), name, {
      description,
      default: '',
      allowedPattern: `^(${pattern})?$`,
      constraintDescription: `must be empty, or match ${pattern}`,
    }).valueAsString;
  }
}
