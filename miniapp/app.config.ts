/** A page is registered by whoever writes it: one line here, a thin file under pages/ or packages/ (docs/miniapp.md). */
export default defineAppConfig({
  pages: ['pages/building/index', 'pages/report/index'],
  subPackages: [{ root: 'packages/issue', name: 'issue', pages: ['detail/index', 'follow-up/index'] }],
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
