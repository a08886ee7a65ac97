// Knows whether a form of the page holds what is not kept yet, and asks before the page is left. Must not know the forms.
import { useCallback, useEffect, useRef } from 'react';

/** Each form tells by its own name. */
export function useUnsavedGuard(): (form: string, dirty: boolean) => void {
  const dirty = useRef(new Set<string>());
  useEffect(() => {
    const ended = new AbortController();
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (dirty.current.size > 0) event.preventDefault();
      },
      { signal: ended.signal },
    );
    return () => ended.abort();
  }, []);
  return useCallback((form, isDirty) => {
    if (isDirty) dirty.current.add(form);
    else dirty.current.delete(form);
  }, []);
}
