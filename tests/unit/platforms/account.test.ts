// Knows how typed accounts become keys. Must not know any page.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PLATFORMS, type Platform } from '../../../lib/core/types.ts';
import { accountKey } from '../../../lib/platforms/account.ts';
import { accountOf } from '../../../lib/platforms/facebook/addresses.ts';
import { maybeProfile } from '../../../lib/platforms/linkedin/profile.ts';

// Many runs on a busy machine; nothing here measures time.
vi.setConfig({ testTimeout: 120_000 });

const CASES: readonly [Platform, string, string | null][] = [
  ['facebook', 'https://www.facebook.com/inail/', 'inail'],
  ['facebook', 'https://it-it.facebook.com/Carla.Finta?locale=it_IT', 'carla.finta'],
  ['facebook', 'http://m.facebook.com/inail/posts/123', 'inail'],
  ['facebook', 'facebook.com/inail', 'inail'],
  ['facebook', 'fb.com/inail', 'inail'],
  ['facebook', 'https://www.facebook.com/pg/inail/about/', 'inail'],
  ['facebook', 'https://www.facebook.com/profile.php?id=61550000000001', '61550000000001'],
  ['facebook', 'profile.php?id=61550000000001', '61550000000001'],
  ['facebook', 'https://www.facebook.com/people/Ente-Finto/61550000000001/', '61550000000001'],
  ['facebook', 'https://www.facebook.com/p/Ente-Finto-61550000000001/', '61550000000001'],
  ['facebook', '  @inail ', 'inail'],
  ['facebook', 'inail', 'inail'],
  ['facebook', 'https://www.facebook.com/groups/123', null],
  ['facebook', 'https://www.facebook.com/', null],
  ['facebook', 'facebook.com', null],
  ['facebook', 'https://facebook.com.truffa.example/inail', null],
  ['facebook', 'https://truffafacebook.com/inail', null],
  ['linkedin', 'https://www.linkedin.com/company/inail/posts', 'company/inail'],
  ['linkedin', 'https://it.linkedin.com/school/Ateneo-Finto/?trk=x', 'school/ateneo-finto'],
  ['linkedin', 'linkedin.com/in/mario-rossi-1/', 'in/mario-rossi-1'],
  ['linkedin', 'https://www.linkedin.com/company/123456/admin/dashboard/', 'company/123456'],
  ['linkedin', 'https://www.linkedin.com/showcase/ente-finto', 'showcase/ente-finto'],
  ['linkedin', 'company/inail', 'company/inail'],
  ['linkedin', '/company/inail/', 'company/inail'],
  ['linkedin', 'inail', null],
  ['linkedin', 'https://www.linkedin.com/feed/', null],
  ['instagram', 'https://www.instagram.com/Inail_Sociale/?hl=it', 'inail_sociale'],
  ['instagram', '@polimi', 'polimi'],
  ['instagram', 'https://www.instagram.com/p/ABC123/', null],
  ['x', '@inail_gov', 'inail_gov'],
  ['x', 'https://twitter.com/Inail_Gov/status/1', 'inail_gov'],
  ['x', 'x.com/inail_gov', 'inail_gov'],
  ['x', 'https://x.com/i/status/1', null],
  ['x', 'un_nome_troppo_lungo', null],
  ['youtube', 'https://www.youtube.com/@EnteFinto/videos', 'entefinto'],
  ['youtube', '@EnteFinto', 'entefinto'],
  ['youtube', 'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv', 'UCabcdefghijklmnopqrstuv'],
  ['youtube', 'https://www.youtube.com/user/EnteFinto', 'user/entefinto'],
  ['youtube', 'UCabcdefghijklmnopqrstUV', 'UCabcdefghijklmnopqrstUV'],
  ['youtube', 'https://www.youtube.com/watch?v=1', null],
  ['facebook', 'https://www.facebook.com/a=b', null],
];

describe('accountKey', () => {
  it.each(CASES)('%s: %j -> %j', (platform, input, key) => {
    expect(accountKey(platform, input)).toBe(key);
  });

  it.each(PLATFORMS)('%s: takes no script, no mailbox, no sentence, nothing', (platform) => {
    for (const input of [
      '',
      ' ',
      '@',
      'javascript:alert(1)',
      'ufficio@ente.example',
      'la nostra pagina',
      'https://ente.example/inail',
    ]) {
      expect(accountKey(platform, input), input).toBeNull();
    }
  });

  it('gives the key under which the adapters know the same account', () => {
    for (const address of [
      'https://www.facebook.com/Carla.Finta',
      'https://www.facebook.com/profile.php?id=615500001',
    ]) {
      expect(accountKey('facebook', address)).toBe(accountOf(new URL(address))?.key);
    }
    for (const address of [
      'https://www.linkedin.com/in/Niccol%C3%B2-1/',
      'https://www.linkedin.com/company/Ente-Finto/posts/',
    ]) {
      expect(accountKey('linkedin', address)).toBe(maybeProfile(address, address)?.key);
    }
  });

  it('never throws, and what it gives it takes back', () => {
    const hosts = ['facebook.com', 'linkedin.com', 'instagram.com', 'x.com', 'youtube.com', 'https://www.facebook.com'];
    const path = fc
      .tuple(
        fc.constantFrom('', '@', '/', ...hosts.map((host) => `${host}/`), ...hosts.map((host) => `${host}/company/`)),
        fc.string({ unit: fc.constantFrom(...'aZ09._-@/?=&%'), maxLength: 12 }),
      )
      .map((parts) => parts.join(''));
    const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), path);
    fc.assert(
      fc.property(fc.constantFrom(...PLATFORMS), typed, (platform, input) => {
        const key = accountKey(platform, input);
        if (key !== null && !key.includes('/'))
          expect([platform, input, accountKey(platform, key)]).toEqual([platform, input, key]);
      }),
      { numRuns: 1000 },
    );
  });
});
