/** Gives the browser a file to save. Nothing leaves the device. */
export function offerFile(name: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin to read the address only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
