/** Imports go one way: core ← adapters ← functions ← local, demo, bench. The rest is said rule by rule. */
const never = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

export default {
  forbidden: [
    {
      name: 'contract-knows-nothing',
      comment: 'what server and pages both say depends on neither: no runtime, no SDK, no page',
      severity: 'error',
      from: { path: '^contract/' },
      to: { pathNot: ['^contract/', 'node_modules/(canonicalize|@formatjs/)'] },
    },
    never(
      'core-is-pure',
      '^core/',
      '^(adapters|functions|local|demo|bench|lib|bin)/',
      'core decides, and knows nothing of what carries it out',
    ),
    {
      name: 'core-has-no-sdk',
      comment:
        'core may use hashing and verification from node:crypto, canonical JSON, the check of account numbers and the table of confusable letters',
      severity: 'error',
      from: { path: '^core/' },
      to: {
        dependencyTypes: ['npm', 'core'],
        pathNot: ['^(node:)?crypto$', 'node_modules/(canonicalize|ibantools|unhomoglyph)/'],
      },
    },
    never(
      'adapters-serve-functions',
      '^adapters/',
      '^(functions|local|demo|bench|lib|bin)/',
      'adapters know core only',
    ),
    never(
      'functions-know-no-runtime',
      '^functions/',
      '^(local|demo|bench|lib|bin)/',
      'a function never knows where it runs',
    ),
    {
      name: 'functions-talk-through-adapters',
      comment: 'only adapters talk to AWS',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: 'node_modules/@aws-sdk/' },
    },
    {
      name: 'stack-knows-the-api-only',
      comment: 'the stack may import route tables, schemas and settings, nothing that runs',
      severity: 'error',
      from: { path: '^(lib|bin)/' },
      to: {
        path: '^(core|adapters|functions|local|demo|bench|simulation)/',
        pathNot: ['^functions/http/(routes|schemas/)', '^core/'],
      },
    },
    never(
      'nobody-imports-the-demo',
      '^(core|adapters|functions|lib|bin|local)/',
      '^(demo|bench|simulation|test)/',
      'what tells or measures the system is no part of it',
    ),
    never(
      'pages-know-the-api-only',
      '^(web|portal|app|back-office)/',
      '^(core|adapters|functions|lib|bin|local|demo|bench)/',
      'the pages speak to the API as its OpenAPI document describes it; the rules that they share with it are in contract/',
    ),
    never('portal-is-apart', '^portal/', '^(app|back-office)/', 'what several apps need is in web/'),
    never('app-is-apart', '^app/', '^(portal|back-office)/', 'what several apps need is in web/'),
    never('back-office-is-apart', '^back-office/', '^(portal|app)/', 'what several apps need is in web/'),
    never('web-serves-all', '^web/', '^(portal|app|back-office)/', 'what several apps need knows none of them'),
    never(
      'pages-are-for-browsers',
      '^(core|adapters|functions|lib|bin|local)/',
      '^(web|portal|app|back-office)/',
      'nothing on the server needs a page',
    ),
    never(
      'packages-know-no-product',
      '^packages/',
      '^(contract|core|adapters|functions|lib|bin|web|portal|app|back-office|local|demo|bench|scripts|test)/',
      'a package runs anybody’s template: what is ours it is given',
    ),
    {
      name: 'packages-are-imported-by-name',
      comment: 'what package.json exports is all there is; no path leads inside',
      severity: 'error',
      from: { pathNot: '^packages/' },
      to: { path: '^packages/', dependencyTypesNot: ['aliased-workspace'] },
    },
    never(
      'nothing-deployed-imports-packages',
      '^(contract|core|adapters|functions|lib|bin|web|portal|app|back-office)/',
      '^packages/',
      'what is deployed does not know that it can be run here',
    ),
    never(
      'verifier-is-independent',
      '^scripts/verify-export',
      '^(contract|core|adapters|functions|lib|bin|web|portal|app|back-office|local|demo|bench|test)/',
      'what checks the exports shares no mistake with what makes them',
    ),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unlisted-packages',
      severity: 'error',
      // What AppSync runs has AppSync's own module.
      from: { pathNot: '^lib/channels/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
    {
      name: 'no-development-packages-in-lambdas',
      severity: 'error',
      from: { path: '^(core|adapters|functions)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
