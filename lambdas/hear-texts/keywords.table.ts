/**
 * Whole messages by which a buyer says that texts are to stop, or to come again, in the ten languages. AWS's own must all be obeyed
 * (https://docs.aws.amazon.com/sms-voice/latest/userguide/keywords-required.html), also those that may be meant of the order. Such a word of another language
 * ("cancelar") is none here: a person reads it. Nor is "yes": it answers a question.
 */
export const keywords: Readonly<Record<string, Readonly<Record<Wish, readonly string[]>>>> = {
  aws: {
    stop: ['STOP', 'ARRET', 'CANCEL', 'END', 'OPT-OUT', 'OPTOUT', 'QUIT', 'REMOVE', 'TD', 'UNSUBSCRIBE'],
    start: ['START', 'UNSTOP'],
  },
  en: { stop: ['STOP ALL', 'REVOKE', 'STOP TEXTING'], start: ['SUBSCRIBE', 'RESUBSCRIBE', 'OPT-IN'] },
  de: { stop: ['STOPP', 'ABMELDEN', 'ABBESTELLEN'], start: ['STARTEN', 'ANMELDEN'] },
  es: { stop: ['ALTO', 'PARAR', 'BAJA'], start: ['INICIAR', 'ALTA', 'REANUDAR'] },
  fr: { stop: ['ARRÊT', 'ARRÊTER', 'DÉSABONNER', 'DÉSINSCRIRE'], start: ['DÉMARRER', 'REPRENDRE'] },
  it: { stop: ['FERMA', 'BASTA', 'DISISCRIVI'], start: ['AVVIA', 'RIPRENDI', 'ISCRIVI'] },
  ja: { stop: ['停止', '配信停止', '配信解除', 'ストップ'], start: ['開始', '再開', '配信再開', 'スタート'] },
  nl: { stop: ['STOPPEN', 'AFMELDEN', 'UITSCHRIJVEN'], start: ['AANMELDEN', 'HERVATTEN'] },
  pl: { stop: ['KONIEC', 'WYPISZ', 'ZATRZYMAJ', 'WYŁĄCZ'], start: ['WZNÓW', 'WŁĄCZ'] },
  pt: { stop: ['PARE', 'SAIR', 'DESCADASTRAR'], start: ['COMEÇAR', 'RETOMAR'] },
  sv: { stop: ['STOPPA', 'AVSLUTA', 'AVREGISTRERA'], start: ['STARTA', 'ÅTERUPPTA'] },
};

export type Wish = 'stop' | 'start';
