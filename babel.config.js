// Taro compiles the mini program with this; the backend and the tests use swc.
module.exports = {
  presets: [
    [
      'taro',
      { framework: 'react', ts: true, compiler: 'webpack5', hot: false, useBuiltIns: process.env.TARO_ENV === 'h5' ? 'usage' : false },
    ],
  ],
}
