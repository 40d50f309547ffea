import { describe, expect, it } from 'vitest';
import { subscribeHandler, Unauthorized } from '../../channels/subscribe-handler.ts';

const context = {
  identity: { sub: 's', issuer: 'https://issuer', username: 'ana', claims: { scope: 'a b' } },
  info: {
    channel: { path: '/notes/ana', segments: ['notes', 'ana'] },
    channelNamespace: { name: 'notes' },
    operation: 'SUBSCRIBE',
  },
} as const;
const imported = "import { util } from '@aws-appsync/utils';\n";
const handler = (body: string) => subscribeHandler(`${imported}export function onSubscribe(ctx) { ${body} }`, 'Notes');

describe('a handler', () => {
  it('allows a subscription by doing nothing', () => {
    expect(() => handler('/* nothing */')(context)).not.toThrow();
    expect(() => subscribeHandler(undefined, 'Notes')(context)).not.toThrow();
  });

  it('refuses by util.unauthorized(), which ends it', () => {
    const refuse = handler(
      "if (ctx.identity.claims.scope.split(' ').includes('b')) util.unauthorized(); noSuchName();",
    );
    expect(() => refuse(context)).toThrow(Unauthorized);
  });

  it('that fails is distinguished from one that refuses', () => {
    const failing = handler('ctx.nothing.at.all;');
    expect(() => failing(context)).toThrow(/Cannot read properties/);
    expect(() => failing(context)).not.toThrow(Unauthorized);
  });

  it('that does not end is ended', () => {
    expect(() => handler('for (const one of ctx.info.channel.segments) onSubscribe(ctx);')(context)).toThrow();
  });

  it('cannot change the context of the next call', () => {
    handler("ctx.identity.username = 'bob';")(context);
    expect(context.identity.username).toBe('ana');
  });
});

describe('what the runtime does not support stops the start', () => {
  it.each([
    ['an exception', 'throw ctx;'],
    ['a loop with a counter', 'for (let i = 0; i < 3; i += 1) util.unauthorized();'],
    ['waiting', 'async () => 1;'],
    ['a regular expression', 'const plain = /a/;'],
    ['a class', 'new Date();'],
  ])('%s', (_what, body) => {
    expect(() => handler(body)).toThrow(/^Notes: its code has .*APPSYNC_JS/);
  });

  it('another module', () => {
    expect(() => subscribeHandler("import { get } from '@aws-appsync/utils/dynamodb';", 'Notes')).toThrow(/import/);
  });

  it('what is not JavaScript', () => {
    expect(() => handler('if (')).toThrow(/^Notes: its code is not JavaScript/);
  });

  it('but words in comments and strings are not code', () => {
    expect(() => handler("/* try this */ const why = 'throw while new';")(context)).not.toThrow();
  });
});
