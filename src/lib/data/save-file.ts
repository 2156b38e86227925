/** Gives the browser a file to save. Nothing leaves the device. */

/** The browser may still be reading the address when the click is done; in milliseconds. */
const KEEP = 60_000;

/** Hands a file to the browser; gives its name. */
export function saveBlob(name: string, blob: Blob): string {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP);
  return name;
}

/** Saves a text as it is; gives its name. */
export function saveText(name: string, text: string): string {
  return saveBlob(name, new Blob([text], { type: 'text/plain;charset=utf-8' }));
}

/** Saves JSON that was written already; gives its name. */
export function saveJson(name: string, json: string | Blob): string {
  return saveBlob(name, new Blob([json], { type: 'application/json' }));
}
