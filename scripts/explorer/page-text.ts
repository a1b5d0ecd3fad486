import { createHash } from 'node:crypto';
import { dataBlock, NO_GIVEN } from '../../src/cli/explorer-page.ts';
import { skeleton } from './skeleton.ts';

/** What a page is made of. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
  /** The learned prior, as JSON. */
  readonly prior: string;
  /** The style sheet of the report. */
  readonly reportStyle: string;
  /** A comment with what the packages in the script ask to be said. */
  readonly licences: string;
}

/** The whole page: the same parts, the same bytes. */
export function pageText({ script, style, prior, reportStyle, licences }: PageParts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">
<meta charset="utf-8">
<title>Psephos: would a transferable vote have changed the result?</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Drag where votes go next and see the winner change. Everything happens in your browser; nothing is sent anywhere.">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
${skeleton}
${dataBlock('prior', prior)}
${dataBlock('report-style', JSON.stringify(reportStyle))}
${NO_GIVEN}
<script>${script}</script>
</body>
</html>
${licences}
`;
}

/**
 * Nothing but this one script and style, workers made of it, and pictures made here; no request to anywhere. Where the browser knows
 * trusted types, no text ever becomes markup or code but by the one policy that makes the worker.
 */
function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'img-src blob: data:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types psephos-worker',
  ].join('; ');
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
