import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['cdk.out/**', 'coverage/**', 'dist/**', '.local/**', 'node_modules/**', 'web/api/openapi.ts'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    // core and contract are pure: time, chance and the environment are arguments, and nothing is awaited.
    files: ['core/**', 'contract/**'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'setImmediate', 'fetch', 'crypto'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'time is an argument' },
        { object: 'Math', property: 'random', message: 'chance is an argument' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'time is an argument' },
        { selector: 'AwaitExpression', message: 'core does not wait' },
        { selector: 'ImportSpecifier[imported.name=/^random/]', message: 'chance is an argument' },
      ],
    },
  },
  { files: ['{web,portal,app,back-office}/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  {
    // A browser may refuse to keep anything.
    files: ['{web,portal,app,back-office}/**/*.{ts,tsx}'],
    ignores: ['web/storage.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['localStorage', 'sessionStorage'].map((name) => ({ name, message: 'use web/storage.ts' })),
      ],
    },
  },
  {
    // A focused or skipped test says nothing.
    files: ['test/**', 'packages/*/test/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo|fails)$/]',
          message: 'no focused or skipped test',
        },
      ],
    },
  },
  {
    files: ['local/**', 'packages/**', 'demo/**', 'scripts/**', 'bench/**', 'simulation/**'],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
