/** What the rules that exclude by Borda points call them. */
export const AMONG_THOSE_LEFT = 'Borda points among those who continue';

/** How they read papers: with shared points alone does whoever beats all others stay above the mean. */
export const SHARED_AMONG_THOSE_LEFT =
  'a paper gives a point for everybody who continues and is ranked below, and half a point for everybody who continues and is level; those unranked are level at the end';
