import type { UserConfigExport } from '@tarojs/cli'

/** `dev:h5` empties its output, so development has a root of its own (see docs/miniapp.md). */
export default { outputRoot: `dist/dev-${process.env.TARO_ENV}`, mini: {}, h5: {} } satisfies UserConfigExport<'webpack5'>
