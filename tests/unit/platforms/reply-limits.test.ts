// Knows how long a reply is for each platform, X's by its own published examples. Must not know any reply.
import { describe, expect, it } from 'vitest';
import { REPLY_LIMITS } from '../../../lib/platforms/reply-limits.ts';
import { weightedLength } from '../../../lib/platforms/x/weighted-length.ts';

describe('what X counts', () => {
  // twitter-text, conformance/validate.yml, for config v3; lone emoji are written out where a joiner would not be seen.
  it.each([
    ['letters', 'This is a test.', 15],
    ['an address as 23', 'http://test.co', 23],
    ['an address within a text', 'Hi http://test.co', 26],
    ['several addresses, also without https', 'Test https://test.com test https://test.com test.com test', 86],
    ['an address each time', 'https://www.twitter.com/aloha '.repeat(10), 240],
    ['a text that is too long', `285 chars-${'xxxxxxxxxx-'.repeat(25)}`, 285],
    ['an emoji sequence as one', 'H🐱☺\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}', 7],
    ['five emoji', '😷👾😡🔥💩', 10],
    ['skin tones and professions', '\u{1F64B}\u{1F3FD}\u{1F468}\u200D\u{1F3A4}', 4],
    ['a keycap without its selector', '1\u20E3', 2],
    [
      'a flag made of tags',
      'Unicode 10.0 emoji: 🤪; 🧕; \u{1F9D5}\u{1F3FE}; \u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
      34,
    ],
    ['dancers', 'Unicode 9.0 emoji: 🤠; 💃; \u{1F483}\u{1F3FE}', 29],
    ['a name of 64 letters, which is no address', `${'randomurl'.repeat(7)}s.com`, 68],
    ['a bare domain', 'example.com', 23],
    ['a bare domain of a country', 'foo.co.jp', 23],
    ['what is composed, composed', 'A\u0301B', 2],
  ])('%s', (_what, text, length) => {
    expect(weightedLength(text)).toBe(length);
  });

  it('weighs Italian letters, quotation marks and dashes once, Chinese and Korean twice', () => {
    expect(weightedLength('È così: «perché» – l’età…')).toBe('È così: «perché» – l’età'.length + 2);
    expect(weightedLength('李小龙')).toBe(6);
    expect(weightedLength('저찀쯿쿿')).toBe(8);
  });

  it.each([
    ['a mailbox', 'urp@inail.it', 12],
    ['a mailbox with a dot', 'nome.cognome@inail.it', 21],
    ['a mention', '@inail.it', 9],
    ['an hour', 'ore 9.30', 8],
    ['an abbreviation', 'art. 7', 6],
  ])('takes %s for no address', (_what, text, length) => {
    expect(weightedLength(text)).toBe(length);
  });

  it('leaves the punctuation around an address outside it', () => {
    expect(weightedLength('(https://www.inail.it/cs/internet/home.html).')).toBe(1 + 23 + 2);
    expect(weightedLength('vedi www.inail.it, grazie')).toBe(5 + 23 + 8);
    expect(weightedLength('«https://polimi.it/policy»')).toBe(1 + 23 + 1);
  });

  it('is never too low where the top domain is not known to it', () => {
    const address = 'https://www.ente.example/canali-ufficiali';
    expect(weightedLength(address)).toBe(address.length);
    expect(weightedLength('finito.Allora')).toBe(23);
  });
});

describe('limits', () => {
  it('are those of the platforms', () => {
    const most = Object.fromEntries(Object.entries(REPLY_LIMITS).map(([platform, limit]) => [platform, limit.most]));
    expect(most).toEqual({ facebook: 8000, linkedin: 1250, instagram: 2200, x: 280, youtube: 10_000 });
  });

  it('count units where the platform does not say how it counts, so that no count is too low', () => {
    expect(REPLY_LIMITS.instagram.lengthOf('caffe\u0301 ☕')).toBe(7);
    expect(REPLY_LIMITS.linkedin.lengthOf('🔥')).toBe(2);
    expect(REPLY_LIMITS.x.lengthOf('https://www.inail.it/una/pagina/lunga.html')).toBe(23);
  });
});
