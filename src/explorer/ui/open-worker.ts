import type { WorkerLine } from '../draws/page-side.ts';

/** Where a browser knows trusted types, the page may make a script's address only by a policy of this name. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): PolicyOfPage;
}
interface PolicyOfPage {
  createScriptURL(address: string): URL;
}

let policy: PolicyOfPage | undefined;

/** A worker of the page's own script: the only script that the page ever makes an address of. */
export function openWorker(script: string): WorkerLine {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('psephos-worker', { createScriptURL: (own) => own });
  // A classic worker: the page's script is no module.
  const worker = new Worker(policy === undefined ? address : policy.createScriptURL(address));
  // The worker has its script by then; a kept address would keep the text in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  // To the DOM's types a message is anything; this script's worker sends nothing but those of the line.
  return worker as unknown as WorkerLine;
}
