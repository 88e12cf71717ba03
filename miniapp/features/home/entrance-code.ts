/**
 * The code of a gate, out of what scanning gives: a mini program code's path (`pages/gate/index?scene=NKE7QYDM`), a link
 * (`…/gate/index?code=NKE7QYDM`), or the code itself.
 */
export function entranceCodeIn(scanned: string): string | undefined {
  const text = decodeURIComponent(scanned).trim()
  const named = /(?:scene|code)=([0-9A-Za-z]{4,40})/.exec(text)?.[1]
  return named ?? (/^[0-9A-Za-z]{8}$/.test(text) ? text : undefined)
}

/** The code a page was opened with: `?code=` of a link, `scene` of a mini program code. */
export const codeOfPage = (params: { code?: string; scene?: string }): string | undefined =>
  params.code ?? (params.scene ? (entranceCodeIn(params.scene) ?? decodeURIComponent(params.scene)) : undefined)
