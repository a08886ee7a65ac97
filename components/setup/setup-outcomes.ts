// Knows which section of the settings an outcome belongs to. Must not know the sections.
import type { Told } from '../notice.tsx';

/** Where an outcome belongs: told beside the section that it is about. */
export type PartId = 'institution' | 'accounts' | 'sites' | 'directory' | 'replies' | 'retention';
export type Tell = (part: PartId, outcome: Told) => void;
export type Outcomes = Readonly<Partial<Record<PartId, Told>>>;
