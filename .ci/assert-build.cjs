// Taro exits 0 on an invalid config and builds nothing: what must be in the output is asserted here.
const { existsSync, readdirSync, readFileSync, statSync } = require('node:fs')
const { join } = require('node:path')

const target = process.argv[2]
const root = join('dist', target)
const problems = []
const must = (ok, words) => ok || problems.push(words)

const files = (dir) =>
  existsSync(dir)
    ? readdirSync(dir, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? files(join(dir, e.name)) : [join(dir, e.name)]))
    : []
const kilobytes = (paths) => Math.round(paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1024)

if (target === 'weapp') {
  must(existsSync(join(root, 'app.json')), 'dist/weapp/app.json is missing')
  if (problems.length === 0) {
    const app = JSON.parse(readFileSync(join(root, 'app.json'), 'utf8'))
    const subPackages = app.subPackages ?? app.subpackages ?? []
    const pages = [...app.pages, ...subPackages.flatMap((sub) => sub.pages.map((page) => `${sub.root}/${page}`))]
    for (const page of pages)
      for (const ext of ['js', 'json', 'wxml']) must(existsSync(join(root, `${page}.${ext}`)), `${page}.${ext} is missing`)
    const roots = subPackages.map((sub) => join(root, sub.root))
    const main = kilobytes(files(root).filter((file) => !roots.some((sub) => file.startsWith(`${sub}/`))))
    must(main < 1024, `main package is ${main} KB, the limit we set is 1024`)
    for (const sub of roots) must(kilobytes(files(sub)) < 2048, `${sub} is over WeChat's 2 MB`)
    console.log(`weapp: ${pages.length} pages, main package ${main} KB`)
  }
} else {
  const index = join(root, 'index.html')
  must(existsSync(index), 'dist/h5/index.html is missing')
  must(files(join(root, 'js')).length > 0, 'dist/h5/js is empty')
  if (existsSync(index)) must(/<script[^>]+src=/.test(readFileSync(index, 'utf8')), 'index.html loads no script')
  console.log(`h5: ${files(root).length} files, ${kilobytes(files(root))} KB`)
}

for (const problem of problems) console.error(problem)
process.exit(problems.length > 0 ? 1 : 0)
