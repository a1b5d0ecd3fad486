import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ExplorerState } from './state.ts';
import { AnswerBar } from './ui/answer-bar.tsx';
import { ChancesPanel } from './ui/chances-panel.tsx';
import { CountPanel } from './ui/count-panel.tsx';
import { Guard } from './ui/guard.tsx';
import { MapPanel } from './ui/map-panel.tsx';
import { titleOf } from './ui/names-of.ts';
import { RulePanel } from './ui/rule-panel.tsx';
import { SharePanel } from './ui/share-panel.tsx';
import { SourcePanel } from './ui/source-panel.tsx';
import { TransfersPanel } from './ui/transfers-panel.tsx';
import { type Draws, useDraws } from './ui/use-draws.ts';
import { type Explorer, useExplorer } from './ui/use-explorer.ts';
import { useLayout } from './ui/use-layout.ts';
import { useLink } from './ui/use-link.ts';
import { WinnerTold } from './ui/winner-told.tsx';

interface PageProps {
  readonly first: ExplorerState;
  readonly message: string | undefined;
}

/** The page, from the answer down. */
export function Page({ first, message }: PageProps): VNode {
  const explorer = useExplorer(first, message);
  useLink(explorer, first);
  useFilesElsewhere();
  const { state } = explorer;
  const draws = useDraws(state);
  const title = titleOf(state);
  useEffect(() => {
    document.title = `${title} – would a transferable vote have changed the result?`;
  }, [title]);
  return (
    <>
      <AnswerBar explorer={explorer} />
      <WinnerTold explorer={explorer} />
      <main class="page">
        <Guard of={state}>
          <SourcePanel explorer={explorer} />
        </Guard>
        <Parts explorer={explorer} draws={draws} />
      </main>
      <footer class="page">
        <p>
          Counted by psephos in this page: nothing is sent anywhere. Transfers are supposed, not cast, unless a file of
          ballots says so.
        </p>
      </footer>
    </>
  );
}

/** What can be moved on the left and what comes of it on the right; on a phone each below what it follows from. */
function Parts({ explorer, draws }: { readonly explorer: Explorer; readonly draws: Draws }): VNode {
  const { columns, width } = useLayout();
  const { state } = explorer;
  const guarded = (part: VNode): VNode => <Guard of={state}>{part}</Guard>;
  const map = guarded(<MapPanel explorer={explorer} width={width} />);
  const rule = guarded(<RulePanel explorer={explorer} />);
  const transfers = guarded(<TransfersPanel explorer={explorer} />);
  const count = guarded(<CountPanel explorer={explorer} width={width} />);
  const chances = guarded(<ChancesPanel explorer={explorer} draws={draws} width={width} />);
  const share = guarded(<SharePanel explorer={explorer} draws={draws} />);
  if (columns === 1) return <div>{[map, rule, count, transfers, chances, share]}</div>;
  return (
    <div class="columns">
      <div>{[map, rule, transfers, chances]}</div>
      <div>{[count, share]}</div>
    </div>
  );
}

/** A file that misses the place for files must not take the place of the page. */
function useFilesElsewhere(): void {
  useEffect(() => {
    const stay = (event: DragEvent): void => event.preventDefault();
    addEventListener('dragover', stay);
    addEventListener('drop', stay);
    return () => {
      removeEventListener('dragover', stay);
      removeEventListener('drop', stay);
    };
  }, []);
}
