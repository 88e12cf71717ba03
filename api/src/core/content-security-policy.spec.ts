import { contentSecurityPolicy, inlineScriptHashes } from './content-security-policy'

describe('contentSecurityPolicy', () => {
  it('hashes inline scripts as browsers do, and leaves loaded ones to the origin', () => {
    const html = '<script src="./js/app.js"></script><script>alert(1)</script>'
    expect(inlineScriptHashes(html)).toEqual(["'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"])
  })

  it('allows no inline script when there is no page', () => {
    expect(contentSecurityPolicy(undefined).scriptSrc).toEqual(["'self'"])
    expect(contentSecurityPolicy('/nowhere').scriptSrc).toEqual(["'self'"])
  })
})
