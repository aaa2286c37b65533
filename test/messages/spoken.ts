import { renderCall } from '../../messages/call.ts';
import { type Language, speaking } from '../../messages/language.ts';
import { english as words } from '../../messages/languages/en.ts';
import * as page from '../../messages/page.ts';
import type { PageView } from '../../messages/page-view.ts';
import { type PreferencesView, renderPreferences as preferences } from '../../messages/preferences.ts';
import * as message from '../../messages/render.ts';
import type { MessageView, Occasion, Rendered, TeamView } from '../../messages/view.ts';

export const english = speaking(words);

/** What goes out, in English unless told otherwise. */
export const render = (occasion: Occasion, view: MessageView | TeamView, language: Language = english): Rendered =>
  view.audience === 'team' ? renderCall(occasion, view) : message.render(occasion, view, language);
export const renderPage = (view: PageView, language: Language = english) => page.renderPage(view, language);
export const renderGone = (language: Language = english) => page.renderGone(language);
export const renderPreferences = (view: PreferencesView, language: Language = english) => preferences(view, language);
