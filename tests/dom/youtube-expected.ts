// Knows what must be read on each page of the YouTube simulator, from the simulator's own data. Must not know how the adapter reads.
import { type SimulatedComment, type Subject, wordsOf } from '../simulators/youtube/data.ts';

export interface ExpectedComment {
  readonly id: string;
  readonly key: string;
  readonly text: string;
  readonly parentId: string | null;
  /** Shown in YouTube's translation: the writer's own words are not on the page. */
  readonly cut: boolean;
}

/** In the flat layout every reply answers the comment that opens the thread; threads say it more exactly. */
export function expectedOf(subject: Subject, threaded: boolean): ExpectedComment[] {
  const under = (comment: SimulatedComment, parentId: string | null, top: string | null): ExpectedComment[] => [
    {
      id: comment.id,
      key: comment.by.startsWith('UC') ? comment.by : comment.by.toLowerCase(),
      text: wordsOf(comment.pieces),
      parentId,
      cut: comment.translated === true,
    },
    ...(comment.replies ?? []).flatMap((reply) =>
      under(reply, threaded ? comment.id : (top ?? comment.id), top ?? comment.id),
    ),
  ];
  return subject.comments.flatMap((comment) => under(comment, null, null));
}
