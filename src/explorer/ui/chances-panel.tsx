import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { grouped } from '../../base/words.ts';
import { ChancesFound } from './chances-found.tsx';
import { Section } from './section.tsx';
import type { Draws, DrawsNow } from './use-draws.ts';
import type { Explorer } from './use-explorer.ts';

const NUMBERS = [1_000, 10_000, 100_000, 1_000_000];

interface ChancesPanelProps {
  readonly explorer: Explorer;
  readonly draws: Draws;
  readonly width: number;
}

/** How probable each winner is, by drawing the later preferences many times over. */
export function ChancesPanel({ explorer, draws, width }: ChancesPanelProps): VNode {
  const [model, setModel] = useState<'uniform' | 'learned'>('learned');
  const [number, setNumber] = useState(10_000);
  const running = draws.now.kind === 'running';
  return (
    <Section id="chances" title="How probable is it?">
      <p class="note">
        Nobody knows the later preferences that were never asked for. This draws them many times over, counts each draw
        by the rule, and says how often each candidate is elected.
      </p>
      <div class="fields">
        <label class="field">
          <span>Later preferences</span>
          <select
            value={model}
            onChange={({ currentTarget }) => setModel(currentTarget.value === 'uniform' ? 'uniform' : 'learned')}
          >
            <option value="learned">as in real elections</option>
            <option value="uniform">knowing nothing: every split alike</option>
          </select>
        </label>
        <label class="field">
          <span>Draws</span>
          <select value={number} onChange={({ currentTarget }) => setNumber(Number(currentTarget.value))}>
            {NUMBERS.map((one) => (
              <option key={one} value={one}>
                {grouped(one)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="main" onClick={() => (running ? draws.stop() : draws.start(model, number))}>
          {running ? 'Stop' : 'Draw'}
        </button>
      </div>
      <Progress now={draws.now} />
      {draws.found === undefined ? null : <ChancesFound explorer={explorer} chances={draws.found} width={width} />}
    </Section>
  );
}

function Progress({ now }: { readonly now: DrawsNow }): VNode {
  if (now.kind === 'failed')
    return (
      <p class="fault" role="alert">
        {now.message}
      </p>
    );
  if (now.kind === 'idle') return <p class="progress" />;
  return (
    <p class="progress">
      <progress aria-label="Draws made" max={now.of} value={now.draws} /> {grouped(now.draws)} of {grouped(now.of)}
    </p>
  );
}
