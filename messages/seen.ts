/** What a reader of HTML sees: no style, no tags, entities read, gaps as one. */
export const seen = (html: string): string =>
  html
    .replace(/<(style|title)\b[^>]*>.*?<\/\1>/gs, '')
    .replace(/<div style="display:none[^>]*>.*?<\/div>/s, '')
    .replace(/<!--.*?-->/gs, '')
    .replaceAll('&#8202;', ' ')
    .replace(/<img[^>]*alt="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
