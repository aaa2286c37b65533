import type { Language } from '../language.ts';
import { care } from './care.ts';
import { labels } from './labels.ts';
import { news } from './news.ts';
import { page } from './page.ts';
import { problems } from './problems.ts';
import { team } from './team.ts';

export const english: Language = { tag: 'en', news, problems, care, team, labels, page };
