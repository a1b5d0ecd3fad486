/**
 * What stands on the page before its script runs, which puts the real thing in its place: the question, and room for the answer, by the same style, so that
 * nothing moves.
 */
export const skeleton = `<div id="app">
<header class="answer"><div class="page">
<h1>Would a transferable vote have changed the result?</h1>
<p class="which">Psephos</p>
<p class="says">Move where votes go next, and see the winner change.</p>
</div></header>
<main class="page">
<noscript><p class="fault">This page counts elections in your browser, so it needs JavaScript, which is turned off here. The whole of it is in this one file: it loads nothing and sends nothing anywhere. Without it, “psephos whatif” and “psephos count” answer the same on the command line.</p></noscript>
</main>
</div>`;
