import { useEffect, useState } from 'preact/hooks';

/** False until the page was shown once: what takes long to work out comes after the answer is read. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPainted(true), 0);
    return () => clearTimeout(timer);
  }, []);
  return painted;
}
