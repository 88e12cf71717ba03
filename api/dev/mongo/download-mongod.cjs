// Prints the path of a mongod that mongodb-memory-server-core has cached or downloads now; way-download.ts ends it when it takes too long.
const { MongoBinary } = require('mongodb-memory-server-core')

MongoBinary.getPath().then(
  (path) => process.stdout.write(path),
  (error) => {
    process.stderr.write(String(error.message))
    process.exitCode = 1
  },
)
