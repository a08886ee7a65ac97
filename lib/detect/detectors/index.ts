// Knows the detectors, one line each; the folder's listing is the feature list. Must not know how any works.
import { assistanceRequest } from './assistance-request.ts';
import { copyright } from './copyright.ts';
import { crisis } from './crisis.ts';
import { defamation } from './defamation.ts';
import { discrimination } from './discrimination.ts';
import { formalCommunication } from './formal-communication.ts';
import { illegalActivity } from './illegal-activity.ts';
import { informationRequest } from './information-request.ts';
import { insult } from './insult.ts';
import { obscenity } from './obscenity.ts';
import { offTopic } from './off-topic.ts';
import { personalData } from './personal-data.ts';
import { political } from './political.ts';
import { spam } from './spam.ts';
import { threat } from './threat.ts';
import type { Detector } from './types.ts';
import { vulgarity } from './vulgarity.ts';

export const DETECTORS: readonly Detector[] = [
  insult,
  vulgarity,
  threat,
  discrimination,
  defamation,
  obscenity,
  spam,
  illegalActivity,
  personalData,
  copyright,
  political,
  offTopic,
  assistanceRequest,
  formalCommunication,
  informationRequest,
  crisis,
];
