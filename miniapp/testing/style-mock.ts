/** Stands for every style sheet: a CSS module answers each class name with itself. */
const styles: Record<string, string> = new Proxy({}, { get: (_target, name) => (name === '__esModule' ? false : String(name)) })

export = styles
