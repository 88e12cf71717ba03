declare module 'miniprogram-compiler' {
  /** JavaScript that ends in `return $gwx`. @throws Error naming file and line */
  export function wxmlToJs(dir: string): string
}

declare module 'miniprogram-compiler/src/wcsc' {
  /** Compiled style sheets by file name, or what was wrong. */
  export default function compileWxss(
    dir: string,
    filesWithoutEnding: string[],
    options: { maxBuffer: number },
  ): Record<string, string> | Error
}
