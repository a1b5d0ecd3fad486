import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { oneLine } from '../../base/text-layout.ts';
import { type Loaded, sourceFromFile } from '../load.ts';
import { startState } from '../start.ts';
import type { Source } from '../state.ts';
import { messageOf } from './message-of.ts';
import type { Explorer } from './use-explorer.ts';

type Progress =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'read'; readonly name: string; readonly loaded: Loaded }
  | { readonly kind: 'failed'; readonly message: string };

/** Takes a file by drop or by button and reads it here, in the page. */
export function FileDrop({ explorer: { change } }: { readonly explorer: Explorer }): VNode {
  const [progress, setProgress] = useState<Progress>({ kind: 'nothing' });
  const [over, setOver] = useState(false);
  const take = (source: Source): void => {
    const state = startState(source);
    change(() => state);
  };
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const name = oneLine(file.name);
    setProgress({ kind: 'reading', name });
    try {
      const loaded = await sourceFromFile(file.name, new Uint8Array(await file.arrayBuffer()));
      setProgress({ kind: 'read', name, loaded });
      if (loaded.kind === 'one') take(loaded.source);
    } catch (error) {
      setProgress({ kind: 'failed', message: messageOf(error) });
    }
  };
  return (
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void read(event.dataTransfer?.files[0]);
      }}
    >
      <label class="file">
        <span>A file of ballots or totals: drop it here, or choose it</span>
        <input
          type="file"
          onChange={({ currentTarget }) => {
            void read(currentTarget.files?.[0]);
            // So that the same file can be chosen again once it was mended.
            currentTarget.value = '';
          }}
        />
      </label>
      <p class="note">
        BLT, PrefLib, CSV, Dominion and other cast vote records, or JSON. It is read in this page: nothing leaves this
        machine.
      </p>
      <div role="status">
        <Outcome progress={progress} take={take} />
      </div>
    </div>
  );
}

function Outcome({ progress, take }: { readonly progress: Progress; take(source: Source): void }): VNode | null {
  if (progress.kind === 'nothing') return null;
  if (progress.kind === 'reading') return <p>Reading {progress.name} …</p>;
  if (progress.kind === 'failed') return <p class="fault">{progress.message}</p>;
  const { name, loaded } = progress;
  return (
    <>
      <p>{name} was read.</p>
      {loaded.kind === 'several' ? <ContestChoice loaded={loaded} take={take} /> : null}
      {loaded.warnings.length === 0 ? null : (
        <ul class="note">
          {loaded.warnings.slice(0, MOST_WARNINGS).map((warning, at) => (
            <li key={at}>{oneLine(warning)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const MOST_WARNINGS = 20;

function ContestChoice({
  loaded,
  take,
}: {
  readonly loaded: Extract<Loaded, { readonly kind: 'several' }>;
  take(source: Source): void;
}): VNode {
  const [fault, setFault] = useState<string | undefined>(undefined);
  return (
    <label class="field">
      <span>It holds {loaded.titles.length} contests</span>
      <select
        onChange={({ currentTarget }) => {
          if (currentTarget.value === '') return;
          try {
            take(loaded.pick(Number(currentTarget.value)));
            setFault(undefined);
          } catch (error) {
            setFault(messageOf(error));
          }
        }}
      >
        <option value="">Choose one</option>
        {loaded.titles.map((title, at) => (
          <option key={at} value={at}>
            {oneLine(title)}
          </option>
        ))}
      </select>
      {fault === undefined ? null : <span class="fault">{fault}</span>}
    </label>
  );
}
