// Knows a plain drawing for each icon name of the platform. Must not know which dialect carries the name, nor where.

const DRAWINGS: Readonly<Record<string, string>> = {
  link: 'M6.5 9.5l3-3M5 7L3.5 8.5a2.8 2.8 0 004 4L9 11M7 5l1.5-1.5a2.8 2.8 0 014 4L11 9',
  edit: 'M3 13l.7-2.8L10.5 3.400l2.100 2.100L5.8 12.300z',
  trash: 'M3 4.5h10M6.5 4V2.5h3V4M4.5 4.5l.6 9h5.8l.6-9',
  flag: 'M4 14V2.5h8L10 5.5l2 3H4',
  thumbs: 'M3 7.5h2v5.5H3zM5 7.5L7.5 2.5c1.5 0 1.5 1.5 1 3.5h4l-1 7H5',
  comment: 'M2.5 3.5h11v7H8l-3 2.5v-2.5H2.5z',
};

/** Inside of an `<svg viewBox="0 0 16 16">`. */
export function Drawing({ name }: { name: string }) {
  const drawing = DRAWINGS[name.split('-')[0] ?? ''];
  if (drawing) return <path d={drawing} fill="none" stroke="currentColor" strokeWidth="1.3" />;
  return (
    <>
      <circle cx="3" cy="8" r="1.5" fill="currentColor" />
      <circle cx="8" cy="8" r="1.5" fill="currentColor" />
      <circle cx="13" cy="8" r="1.5" fill="currentColor" />
    </>
  );
}
