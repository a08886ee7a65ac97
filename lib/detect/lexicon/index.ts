// Knows which files make the lexicon and builds it once, when first needed. Must not know what the words mean.
import copyrightCues from '../../../assets/lexicons/copyright-cues.txt?raw';
import crisisCues from '../../../assets/lexicons/crisis-cues.txt?raw';
import defamationCues from '../../../assets/lexicons/defamation-cues.txt?raw';
import discriminationCues from '../../../assets/lexicons/discrimination-cues.txt?raw';
import firstNames from '../../../assets/lexicons/first-names.txt?raw';
import functionWords from '../../../assets/lexicons/function-words.txt?raw';
import groups from '../../../assets/lexicons/groups.txt?raw';
import groupsClear from '../../../assets/lexicons/groups-clear.txt?raw';
import harmless from '../../../assets/lexicons/harmless.txt?raw';
import health from '../../../assets/lexicons/health.txt?raw';
import hostile from '../../../assets/lexicons/hostile.txt?raw';
import illegalCues from '../../../assets/lexicons/illegal-cues.txt?raw';
import insultCues from '../../../assets/lexicons/insult-cues.txt?raw';
import obscenityCues from '../../../assets/lexicons/obscenity-cues.txt?raw';
import offTopicCues from '../../../assets/lexicons/off-topic-cues.txt?raw';
import offences from '../../../assets/lexicons/offences.txt?raw';
import politicalCues from '../../../assets/lexicons/political-cues.txt?raw';
import requestCues from '../../../assets/lexicons/request-cues.txt?raw';
import sexual from '../../../assets/lexicons/sexual.txt?raw';
import slurs from '../../../assets/lexicons/slurs.txt?raw';
import spamCues from '../../../assets/lexicons/spam-cues.txt?raw';
import spelling from '../../../assets/lexicons/spelling.txt?raw';
import threatCues from '../../../assets/lexicons/threat-cues.txt?raw';
import threats from '../../../assets/lexicons/threats.txt?raw';
import vulgar from '../../../assets/lexicons/vulgar.txt?raw';
import { createResolver, type Resolver } from '../normalise/resolve.ts';
import { compile } from './compile.ts';

let built: Resolver | null = null;

/** The lexicon with its resolver. Building takes some tens of milliseconds, once. */
export function lexicon(): Resolver {
  built ??= createResolver(
    compile([
      functionWords,
      firstNames,
      spelling,
      harmless,
      offences,
      vulgar,
      slurs,
      groups,
      groupsClear,
      hostile,
      threats,
      sexual,
      insultCues,
      threatCues,
      discriminationCues,
      defamationCues,
      obscenityCues,
      spamCues,
      copyrightCues,
      illegalCues,
      politicalCues,
      offTopicCues,
      requestCues,
      crisisCues,
      health,
    ]),
  );
  return built;
}
