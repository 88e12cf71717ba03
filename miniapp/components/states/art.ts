/** Two line drawings of the mockups; drawn in an <Image>, because they carry colours of their own. */
const draw = (paths: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 132 96" fill="none" stroke="#8A8379" stroke-width="2" stroke-linejoin="round" stroke-linecap="round">${paths}</svg>`)}`

export const quietHouse = draw(
  '<path d="M10 90h112"/><path d="M30 90V22l36-14 36 14v68" fill="#FBF9F6"/><path d="M56 90V58h20v32" fill="#F0E7DA"/><path d="M72 74v2"/><path d="M42 34h10v10H42zM61 34h10v10H61zM80 34h10v10H80z" fill="#fff"/><path d="M42 58h6v10h-6zM84 58h6v10h-6z" fill="#fff"/><path d="M14 90c0-10 3-16 7-16s7 6 7 16M104 90c0-8 3-13 6-13s6 5 6 13" fill="#E9EFE6"/>',
)

export const cutLine = draw(
  '<path d="M12 84h108"/><path d="M20 84V34l18-8 18 8v50" fill="#FBF9F6"/><path d="M76 84V34l18-8 18 8v50" fill="#FBF9F6"/><path d="M32 84V66h12v18M88 84V66h12v18" fill="#F0E7DA"/><path d="M30 44h5M41 44h5M86 44h5M97 44h5M30 54h5M41 54h5M86 54h5M97 54h5"/><path d="M38 24c4-12 12-14 20-12M94 24c-4-12-12-14-20-12" stroke-dasharray="4 4"/><path d="M60 6l12 12M72 6L60 18" stroke="#B42318" stroke-width="2.500"/>',
)
