import type { VNode } from 'preact';
import { oneLine } from '../../base/text-layout.ts';
import { counted, grouped } from '../../base/words.ts';
import { mapPoint, withMap } from '../choose.ts';
import { MapPicture } from './map-picture.tsx';
import { namesOf } from './names-of.ts';
import { Section } from './section.tsx';
import { TransferRow } from './transfer-row.tsx';
import { PapersChoice } from './transfers-panel.tsx';
import type { Explorer } from './use-explorer.ts';
import { useMap } from './use-map.ts';

/** The map of all splits of one candidate's papers with the point to drag, and the sliders that move the same point. */
export function MapPanel({ explorer, width }: { readonly explorer: Explorer; readonly width: number }): VNode {
  const { state } = explorer;
  const names = namesOf(state);
  const { from } = state.map;
  const { map, ready } = useMap(state);
  const papers = (state.transfers[from] ?? []).reduce((sum, cell) => sum + cell, 0);
  return (
    <Section id="map" title={`Where do the papers of ${names[from] ?? 'nobody'} go?`}>
      <PapersChoice explorer={explorer} />
      {names.length > 3 ? <MapChoice explorer={explorer} /> : null}
      {ready && map === undefined ? (
        <p class="note">There is no map for this: it takes three candidates or more, and a rule that can count them.</p>
      ) : (
        <MapPicture explorer={explorer} map={map} width={width} />
      )}
      <p class="note tipping">{noteOf(explorer)}</p>
      <h3>
        {grouped(papers)} papers of <bdi>{names[from]}</bdi> go next to
      </h3>
      <TransferRow explorer={explorer} from={from} />
    </Section>
  );
}

/** What a reader of the map must know just now. */
function noteOf({ state, answer }: Explorer): string | undefined {
  if (state.papers === 'as-cast')
    return 'The ballots are counted as they were cast; the map shows who would be elected if these papers went on otherwise. Moving the point or a slider supposes so.';
  const { elsewhere } = mapPoint(state);
  if (elsewhere > 0)
    return `${counted(elsewhere, 'paper')} of these go to others, for whom the map has no room: moving the point takes them back.`;
  return answer.tipping === undefined ? undefined : oneLine(answer.tipping);
}

function MapChoice({ explorer: { state, change } }: { readonly explorer: Explorer }): VNode {
  const names = namesOf(state);
  const { from, to } = state.map;
  const choose = (place: 0 | 1 | 2, value: number): void =>
    change((now) => {
      const { from, to } = now.map;
      if (place === 0) return withMap(now, value, to);
      return withMap(now, from, place === 1 ? [value, to[1]] : [to[0], value]);
    });
  return (
    <div class="fields">
      {(
        [
          ['Papers of', from],
          ['between', to[0]],
          ['and', to[1]],
        ] as const
      ).map(([label, value], place) => (
        <label key={label} class="field">
          <span>{label}</span>
          <select
            value={value}
            onChange={({ currentTarget }) => choose(place as 0 | 1 | 2, Number(currentTarget.value))}
          >
            {names.map((name, at) => (
              <option key={at} value={at}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
