import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import devConfig from './dev'
import prodConfig from './prod'

const sourceRoot = 'miniapp'
const sourceDir = path.resolve(__dirname, '..', sourceRoot)
const sharedDir = path.resolve(__dirname, '..', 'shared')

/** shared/ lies outside sourceRoot, and these packages ship ES2020+ that old WeChat engines cannot parse. */
const needsBabel = (file: string) => file.startsWith(sharedDir) || /node_modules[\\/](@tanstack|zod)[\\/]/.test(file)

/** The part of webpack-chain used here. */
interface Chain {
  get(key: string): { buildDependencies?: { files?: string[] } } | undefined
  plugin(name: string): { use(plugin: unknown, args: unknown[]): unknown }
  merge(config: unknown): unknown
}

/** Taro 4.2.1 hard-codes src/app.config in cache.buildDependencies; with another sourceRoot the pack is never written. */
function fixCache(chain: Chain) {
  const dependencies = chain.get('cache')?.buildDependencies
  if (dependencies) dependencies.files = [path.join(sourceDir, 'app.config.ts')]
}

const cssModules = { enable: false, config: { namingPattern: 'module' as const, generateScopedName: '[name]__[local]___[hash:base64:5]' } }

export default defineConfig<'webpack5'>(async (merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'household-link',
    date: '2026-11-23',
    // Mockups are 375 wide: a pixel of theirs is a pixel here, and becomes 2 rpx (750 rpx = the width of the phone).
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot,
    // Somebody who builds beside another says where to.
    outputRoot: process.env.TARO_OUTPUT ?? `dist/${process.env.TARO_ENV}`,
    plugins: [path.resolve(__dirname, 'accessibility-plugin.js')],
    // Without this line H5 stays blank ("process is not defined").
    env: { TARO_APP_API: JSON.stringify(process.env.TARO_APP_API ?? '') },
    alias: { '@': sourceDir, '@shared': sharedDir },
    // Taro's h5 default is quote_keys: true, which turns #x into #"x" (invalid).
    terser: { enable: true, config: { output: { quote_keys: false } } },
    sass: { resource: [path.join(sourceDir, 'styles/mixins.scss')] },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: true },
    mini: {
      optimizeMainPackage: { enable: true },
      miniCssExtractPluginOption: { ignoreOrder: true },
      compile: { include: [needsBabel] },
      postcss: { pxtransform: { enable: true, config: {} }, cssModules },
      webpackChain(chain: Chain, webpack: { ProvidePlugin: unknown }) {
        const polyfill = path.join(sourceDir, 'polyfills/abort-controller.ts')
        chain.plugin('abort-controller').use(webpack.ProvidePlugin, [{ AbortController: [polyfill, 'AbortController'] }])
        fixCache(chain)
      },
    },
    h5: {
      publicPath: './',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      devServer: {
        port: 10086,
        open: false,
        // The page reloads; replacing parts of it would need two more packages.
        hot: false,
        proxy: [{ context: ['/api', '/media', '/wechat-stand-in'], target: 'http://127.0.0.1:3100' }],
      },
      compile: { include: [needsBabel] },
      output: { filename: 'js/[name].[hash:8].js', chunkFilename: 'js/[name].[chunkhash:8].js' },
      miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[hash].css', chunkFilename: 'css/[name].[chunkhash].css' },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        // Taro knows the unit px, its types do not. Pixels stay pixels in a browser: phone pages keep the mockups' size in a narrow column, desk pages are drawn 1:1.
        pxtransform: { enable: true, config: { targetUnit: 'px' as 'rem' } },
        cssModules,
      },
      webpackChain(chain: Chain) {
        // Otherwise every page carries Taro's components with it, 330 KB each.
        chain.merge({
          optimization: {
            splitChunks: {
              chunks: 'all',
              cacheGroups: {
                vendors: { test: /[\\/]node_modules[\\/]/, name: 'vendors', priority: 10 },
                common: { name: 'common', minChunks: 2, priority: 1 },
              },
            },
          },
        })
        fixCache(chain)
      },
    },
  }
  return merge({}, base, process.env.NODE_ENV === 'development' ? devConfig : prodConfig)
})
