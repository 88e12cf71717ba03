/**
 * Borders of the house (docs/architecture.md): rooms of the API use those above them in this list; miniapp → shared ← api.
 */
const rooms = [
  'core',
  'audit',
  'calendar',
  'wechat',
  'media',
  'areas',
  'people',
  'accounts',
  'households',
  'roster',
  'assignments',
  'rota',
  'seats',
  'issues',
  'notifications',
  'reports',
  'timers',
]

const inRoom = (names) => `^api/src/(${names.join('|')})/`

const roomBorders = rooms.slice(0, -1).map((room, index) => ({
  name: `${room}-uses-only-rooms-above`,
  comment: `${room} may not import a room that stands below it in docs/architecture.md`,
  severity: 'error',
  from: { path: inRoom([room]), pathNot: '(\\.spec|\\.db-spec)\\.ts$|/testing/' },
  to: { path: inRoom(rooms.slice(index + 1)) },
}))

module.exports = {
  forbidden: [
    ...roomBorders,
    {
      name: 'unknown-room',
      comment: 'a folder of api/src must have a place in the list of rooms',
      severity: 'error',
      from: {},
      to: { path: '^api/src/[^/]+/', pathNot: inRoom(rooms) },
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(api|miniapp|config)/' },
    },
    { name: 'miniapp-knows-no-server', severity: 'error', from: { path: '^miniapp/' }, to: { path: '^api/' } },
    { name: 'server-knows-no-screens', severity: 'error', from: { path: '^api/' }, to: { path: '^miniapp/' } },
    {
      name: 'product-knows-no-dev',
      comment: 'stand-ins and launchers never get into the product',
      severity: 'error',
      from: { path: '^api/src/', pathNot: '(\\.spec|\\.db-spec)\\.ts$|/testing/' },
      to: { path: '^api/(dev|test|bench)/' },
    },
    {
      name: 'tests-stay-out',
      severity: 'error',
      from: { pathNot: '(\\.spec|\\.db-spec|\\.e2e-spec|\\.slow-spec|\\.test)\\.tsx?$|/testing/|^api/(test|bench|dev)/|^e2e/' },
      to: { path: '/testing/|(\\.spec|\\.test)\\.tsx?$' },
    },
    {
      name: 'models-belong-to-repositories',
      comment: 'a schema is its own room’s affair: other rooms call services and repositories',
      severity: 'error',
      from: { path: '^api/src/([^/]+)/', pathNot: '(\\.spec|\\.db-spec)\\.ts$|/testing/' },
      to: { path: '\\.schema\\.ts$', pathNot: '^api/src/$1/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|dist|\\.demo)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
}
