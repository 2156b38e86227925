/** By this text, near its beginning, a file of exported own figures is known. */
export const OWN_FILE_KIND = 'eigen-cijfers-zicht-op-kinderarmoede';
