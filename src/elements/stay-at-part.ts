/**
 * Keeps the part that the address names where the browser put it, while what other scripts draw above it grows.
 * Some browsers do that by themselves; it ends with the reader's first move, or after three seconds.
 */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
const LONGEST = 3000;

const part = document.querySelector(':target');
const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
// After a reload or on the way back the browser has put the reader where they were.
if (part && navigation?.type === 'navigate') {
  const ended = new AbortController();
  const growth = new ResizeObserver(() => part.scrollIntoView());
  ended.signal.addEventListener('abort', () => growth.disconnect());
  for (const move of MOVES) addEventListener(move, () => ended.abort(), { signal: ended.signal, passive: true });
  setTimeout(() => ended.abort(), LONGEST);
  growth.observe(document.body);
}
