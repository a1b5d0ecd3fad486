import type { Download } from '../downloads.ts';

/** Lets the visitor save a file that was made in the page; nothing is sent anywhere. */
export function saveFile({ name, type, text }: Download): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // At once would be too soon for browsers that begin to save a little later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
