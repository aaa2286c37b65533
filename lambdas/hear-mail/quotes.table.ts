/** How mail programs announce what they quote, in the ten languages. Each is tried on one line, or on up to three that were one. */

/** "On Monday Acme wrote:". Counts only with a date, and with an address or quoted lines beneath: people write so, too. */
export const announcements: readonly RegExp[] = [
  /^(On|Op|Den|Am) .* (wrote|schreef|skrev|schrieb)\b.*[:：]$/u,
  / (wrote|schreef|skrev|schrieb|écrit|escribió|scritto|escreveu|pisze|napisał(\(a\)|a)?)\s?[:：]$/u,
  / (schrieb am|schreef op|skrev den) .+[:：]$/u,
  /^\d{4}年.+[:：]$/u,
  /(のメール|のメッセージ|さんは書きました|が書きました)\s?[:：]$/u,
  /^\d{4}[/.-]\d{1,2}[/.-]\d{1,2}.*<.+@.+>\s?[:：]$/u,
];

/** "-----Original Message-----": nothing below it is new. */
export const dividers =
  /^[\s>]*[-_*]{2,}\s*(original message|forwarded message|urspr(ü|ue)ngliche nachricht|weitergeleitete nachricht|message (d['’]origine|original|transféré)|mensaje (original|reenviado)|messaggio (originale|inoltrato)|oorspronkelijk bericht|doorgestuurd bericht|mensagem (original|encaminhada)|oryginalna wiadomo[śs][ćc]|wiadomo[śs][ćc] (oryginalna|przekazana)|ursprungligt meddelande|vidarebefordrat meddelande|元のメッセージ|転送されたメッセージ)\s*[-_*]{2,}\s*$/iu;

/** The first line of a block such as Outlook's, of which at least two more lines must follow. */
export const blockBegins = /^\*?(from|von|de|da|van|od|från|expéditeur|差出人|送信元)\*?\s?[:：]/iu;
export const blockGoesOn =
  /^\*?(sent|date|gesendet|datum|envoyé|enviado( el)?|enviada em|fecha|inviato|data|verzonden|wysłan[oe]|skickat|送信日時|日時|to|an|à|para|a|aan|do|till|宛先|subject|betreff|objet|asunto|oggetto|onderwerp|assunto|temat|ämne|件名|cc|kopie)\*?\s?[:：]/iu;

/** What telephones write under every mail. */
export const tails =
  /^(sent (from|with|via) .+|get outlook for .+|gesendet (von|mit|über) .+|von meinem .+ gesendet|holen sie sich outlook .+|envoyé (de|depuis|avec) .+|télécharge[rz] outlook .+|obtenez outlook .+|enviado (desde|do|de|a partir) .+|obtener outlook .+|inviato (da|con) .+|verzonden (vanaf|van|met|via) .+|verstuurd (vanaf|met) .+|wysłan[eo] z .+|skickat från .+|.{0,40}(から送信|より送信))$/iu;
