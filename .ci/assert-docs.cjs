// Docs name only what exists: links to files, and paths of this project in backticks. Prints each that is gone, and fails.
const { execFileSync, spawnSync } = require('node:child_process')
const { existsSync, readFileSync } = require('node:fs')
const { dirname, join } = require('node:path')

const docs = execFileSync('git', ['ls-files', '--', '*.md'], { encoding: 'utf8' }).trim().split('\n')
const rooms = /^(api|config|deploy|docs|e2e|miniapp|shared|\.ci|\.githooks)\//

/** `<name>` and `*` stand for any name: what is before them must exist. */
const fixedPart = (path) => path.replace(/[<*{].*$/, '').replace(/#.*$/, '')

const named = (doc, text) => [
  ...[...text.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map(([, path]) => join(dirname(doc), path)),
  ...[...text.matchAll(/`([\w@.-]+\/[\w@./<>*{},-]*)`/g)].map(([, path]) => path).filter((path) => rooms.test(path)),
]

/** What a build or a test makes is not there yet. */
const isMade = (path) => spawnSync('git', ['check-ignore', '-q', path]).status === 0

const gone = docs.flatMap((doc) => {
  const paths = named(doc, readFileSync(doc, 'utf8')).map(fixedPart)
  return [...new Set(paths)]
    .filter((path) => path && !existsSync(path) && !isMade(path))
    .map((path) => `${doc} names ${path}, which is not there`)
})
console.log(gone.length > 0 ? gone.join('\n') : `docs: ${docs.length} pages, every path they name is there`)
process.exit(gone.length > 0 ? 1 : 0)
