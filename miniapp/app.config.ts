/** A page is registered by whoever writes it: one line here, a thin file under pages/ or packages/ (docs/miniapp.md). */
export default defineAppConfig({
  pages: ['pages/building/index', 'pages/report/index', 'pages/inbox/index', 'pages/me/index', 'pages/workbench/index', 'pages/gate/index'],
  subPackages: [
    {
      root: 'packages/home',
      name: 'home',
      pages: [
        'choose/index',
        'residency/index',
        'requests/index',
        'my-households/index',
        'visits/index',
        'hand-back/index',
        'my-issues/index',
        'devices/index',
      ],
    },
    {
      root: 'packages/issue',
      name: 'issue',
      pages: ['detail/index', 'follow-up/index', 'notice/index', 'notice-write/index', 'notice-print/index', 'promise/index'],
    },
    {
      root: 'packages/duty',
      name: 'duty',
      pages: ['swap/index', 'offer/index', 'leave/index', 'handover/index'],
    },
    {
      root: 'packages/office',
      name: 'office',
      pages: [
        'desk-sign-in/index',
        'desk-confirm/index',
        'roster-import/index',
        'import-confirm/index',
        'cover/index',
        'holidays/index',
        'plan-board/index',
        'plan-gate/index',
        'plan-compare/index',
        'plan-confirm/index',
        'policy/index',
        'rota/index',
        'rota-settings/index',
        'handover-print/index',
      ],
    },
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '户联网',
    navigationBarTextStyle: 'black',
    navigationBarBackgroundColor: '#F6F4F1',
    backgroundColor: '#F6F4F1',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
})
