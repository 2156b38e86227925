/** The part of the Trusted Types API that is used here; TypeScript's library lacks it. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string | null }): unknown;
}

/**
 * Where the browser has Trusted Types: lets a worker start from a file of our own origin, from no other
 * address, and lets no text become a script or a document. To be called once, before anything else.
 */
export function trustOwnFiles(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, document.baseURI).origin === location.origin ? url : null)
  });
}
