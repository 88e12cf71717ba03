/** Five projects, of which `slow` runs only when it is asked for (`npm run test:slow`); `npm test -- --selectProjects unit` runs one, `npm test -- roster --selectProjects unit` the files of it that match. What each is for: docs/architecture.md. */

const { availableParallelism } = require('node:os')

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
]
// A file without JSX may hold `<Type>value`; only .tsx is parsed with JSX.
const swcPlain = [swc[0], { ...swc[1], jsc: { ...swc[1].jsc, parser: { ...swc[1].jsc.parser, tsx: false } } }]

const base = {
  rootDir: __dirname,
  transform: { '\\.(tsx|jsx)$': swc, '\\.(ts|js|mjs)$': swcPlain },
  moduleNameMapper: {
    '^@shared/(.*)$': '<rootDir>/shared/$1',
    '\\.(css|scss|sass)$': '<rootDir>/miniapp/testing/style-mock.ts',
    '\\.(png|jpg|jpeg|gif|svg)$': '<rootDir>/miniapp/testing/picture-mock.ts',
    '^@/(.*)$': '<rootDir>/miniapp/$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.demo/'],
}

const withMongo = {
  ...base,
  testEnvironment: 'node',
  globalSetup: '<rootDir>/api/test/support/start-mongo.ts',
  globalTeardown: '<rootDir>/api/test/support/stop-mongo.ts',
}

/** Minutes, not seconds: large communities against HiGHS. */
const slow = { ...base, displayName: 'slow', testEnvironment: 'node', testMatch: ['<rootDir>/api/**/*.slow-spec.ts'] }

module.exports = {
  // Of every project (jest reads it nowhere else): a busy machine with two cores is slow, not wrong.
  testTimeout: 20_000,
  // jest leaves one core idle: of two that is half. The database is another process and waits less than a test does.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  projects: [
    {
      ...base,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{api,shared,config,miniapp}/**/*.spec.ts'],
    },
    { ...withMongo, displayName: 'db', testMatch: ['<rootDir>/api/**/*.db-spec.ts'] },
    { ...withMongo, displayName: 'e2e', testMatch: ['<rootDir>/api/test/**/*.e2e-spec.ts'] },
    ...(process.env.SLOW_TESTS ? [slow] : []),
    {
      ...base,
      displayName: 'miniapp',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/miniapp/**/*.test.tsx'],
      moduleNameMapper: {
        ...base.moduleNameMapper,
        '^@tarojs/taro$': '<rootDir>/miniapp/testing/taro-module.ts',
        '^@tarojs/components$': '<rootDir>/miniapp/testing/components-mock.tsx',
      },
      transformIgnorePatterns: ['/node_modules/(?!(zod|@tarojs)/)'],
      globals: {
        ENABLE_INNER_HTML: true,
        ENABLE_ADJACENT_HTML: true,
        ENABLE_SIZE_APIS: true,
        ENABLE_TEMPLATE_CONTENT: true,
        ENABLE_MUTATION_OBSERVER: true,
        ENABLE_CLONE_NODE: true,
        ENABLE_CONTAINS: true,
        DEPRECATED_ADAPTER_COMPONENT: false,
      },
    },
  ],
}
