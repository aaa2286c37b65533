import type { Words } from '../words.ts';

/** "お荷物" throughout; the order's number stands before it. */
export const japanese: Words = {
  tag: 'ja',
  alphabet: 'any',
  gap: '',
  phrases: {
    it: '{parcel, select, split {ご注文（{order}）のお荷物（{count}個中{place}個目）} other {ご注文（{order}）のお荷物}}',
    short: '{parcel, select, split {お荷物（{count}個中{place}個目）} other {お荷物}}',
    theCarrier: '{carrier, select, none {配送会社} other {{carrier}}}',
    write: '{contact, select, reply {このメールにご返信ください} other {{address} までご連絡ください}}',
    questions:
      '{contact, select, reply {ご不明な点がございましたら、このメールにそのままご返信ください。} address {ご不明な点がございましたら、{address} までご連絡ください。} other {}}',
    expectation:
      '{expected, select, none {{promised, select, none {} other {お約束のお届け日は{promised}までです。引き続き確認してまいります。}}} other {配送会社のお届け予定日は{expected}です。}}',
    told: '担当スタッフにも、このメールと同時に知らせております。',
    watching: '状況を確認しており、動きがあり次第、あらためてご連絡します。',
    newest: '最新の状況はお客様のページでご覧いただけます。',
    noNeed: '今のところ、お客様のお手続きは必要ありません。最新の状況はいつでもお客様のページでご覧いただけます。',
    /** Handed over without a parcel: whether it arrived only the buyer knows. */
    unfollowed: '{handedOver, select, yes {{followed}} other {yes}}',
    /** Of several parcels that were delivered nobody knows which one is missing. */
    missing:
      '{parcel, select, none {{arrived, plural, =0 {ご注文（{order}）のお荷物} =1 {ご注文（{order}）のお荷物} other {ご注文（{order}）のお荷物の一つ}}} other {{it}}}',
    /** What is late may not have been packed yet. */
    late: '{parcel, select, none {ご注文（{order}）の品} other {{it}}}',
    over: `{cleared, select,
      delay {{it}の遅れは解消しました。}
      attempt_failed {{step, select, delivered {お届けできなかった{it}が、届きました。} other {お届けできなかった{it}が、ふたたび動き出しました。}}}
      exception {{it}が止まっていた原因は解決しました。}
      returned {当店に返送中とお伝えした{it}が、折り返しました。}
      lost {紛失のおそれがあった{it}が見つかりました。}
      damaged {破損したとお伝えした{it}の問題は解決しました。}
      disputed {届いていないとお知らせいただいた{it}について、配送会社から連絡がありました。}
      silence {長らく情報のなかった{it}について、新しい情報が入りました。}
      other {{it}の問題は解決しました。}}`,
  },
  reasons: {
    address_issue: 'ご住所に確認が必要な点があります。',
    appointment: '配送会社がお届け日を調整しています。',
    awaiting_information: '配送会社が必要な情報を待っています。',
    closed: 'お届け先が閉まっていました。',
    customs: '税関で確認が行われています。',
    damaged_in_transit: '配送中に破損しました。',
    disposed: '配送会社によると、お荷物は廃棄されました。',
    documents_missing: '配送会社が必要とする書類が不足しています。',
    held: '配送会社がお荷物を留め置いています。',
    identification_failed: '配送会社が、受け取られる方を確認できませんでした。',
    lost_by_carrier: '配送会社がお荷物を見つけられずにいます。',
    missorted: '配送会社で誤った方面に送られ、戻す必要があります。',
    no_access: '配達員が玄関までたどり着けませんでした。',
    not_at_home: '受け取れる方がいらっしゃいませんでした。',
    outside_of_carrier: '配送会社では対処できない事情があります。',
    partly_delivered: '一部のみお届けされました。',
    payment_due: '配送会社へのお支払いが済んでいません。',
    pickup_failed: '配送会社が当店で集荷できませんでした。',
    recipient_moved: '配送会社によると、受取人の方は転居されています。',
    redirected: '別の住所へ転送されています。',
    refused: 'お届け先で受け取りが辞退されました。',
    rescheduled: 'お届けが別の日に変更されました。',
    security: '保安検査のため留め置かれています。',
    unclaimed: '期限までに受け取られませんでした。',
    undeliverable: '配送会社がお届けできませんでした。',
    weather: '悪天候の影響が出ています。',
    wrong_parcel: '配送会社が二つのお荷物を取り違えました。',
  },
  news: {
    confirmed: {
      version: 1,
      subject: 'ご注文（{order}）を承りました',
      heading: 'ご注文を承りました',
      body: [
        [
          '{brand} でご注文いただき、ありがとうございます。',
          'ご注文を確かに承りました。ただいま準備を進めております。',
        ],
        ['{promised, select, none {} other {{promised}までにお届けできる見込みです。}}'],
        ['発送しましたら、すぐにあらためてご連絡します。', 'それまで、お客様のお手続きは必要ありません。'],
      ],
      sms: 'ご注文（{order}）を承りました。ただいま準備を進めております。詳しくはこちら',
    },
    shipped: {
      version: 1,
      subject: '{it}を発送しました',
      heading: '{short}を発送しました',
      body: [
        ['{it}を発送しました。', '{parcel, select, none {} other {{theCarrier}がお届けします。}}'],
        ['{expectation}'],
        [
          '{followed, select, yes {お届け当日にあらためてご連絡します。問題があった場合は、すぐにお知らせします。} other {このお荷物には追跡番号がないため、当店で配送状況を追うことができません。}}',
          '{followed, select, yes {} other {{contact, select, none {} other {思ったより時間がかかるようでしたら、{write}。}}}}',
        ],
      ],
      sms: '{it}を発送しました。状況はこちら',
    },
    'out-for-delivery': {
      version: 1,
      subject: '本日お届け予定：{it}',
      heading: '本日お届け予定です',
      body: [
        ['{theCarrier}が{it}の配達に出ました。本日中に届く予定です。'],
        [
          'ご不在の場合、配送会社がご近所に預けるか、あらためて伺うことがあります。',
          '連絡が入り次第、お知らせします。',
        ],
      ],
      sms: '{it}は本日お届け予定です。状況はこちら',
    },
    'ready-for-pickup': {
      version: 1,
      subject: 'お受け取りいただけます：{it}',
      heading: '{short}をお受け取りいただけます',
      body: [
        ['{it}は、{theCarrier}の受取場所でお受け取りいただけます。'],
        [
          '下記の追跡番号と、ご本人を確認できるものをお持ちください。',
          '受取場所での保管は数日間だけですので、お早めのお受け取りをおすすめします。',
        ],
      ],
      sms: '{it}をお受け取りいただけます。追跡番号をお持ちください。番号はこちら',
    },
    delivered: {
      version: 1,
      subject: 'お届け完了：{it}',
      heading: '{short}が届きました',
      body: [
        [
          '{theCarrier}より、{it}をお届けしたとの連絡がありました。',
          '{others, plural, =0 {{arrived, plural, =0 {} other {これが最後のお荷物です。すべて届きました。}}} other {}}',
        ],
        [
          'いつもの場所に見当たりませんか。ご近所や、玄関先の安全な場所に置かれているかもしれません。',
          '見つからない場合は、お客様のページでワンタップでお知らせください。スタッフがお調べします。',
        ],
      ],
      sms: '{it}のお届けが完了しました。見当たらない場合はこちら',
    },
    cancelled: {
      version: 1,
      subject: 'ご注文（{order}）はキャンセルされました',
      heading: 'ご注文はキャンセルされました',
      body: [
        ['{brand} でのご注文（{order}）はキャンセルされました。このご注文の品は発送されません。'],
        ['お心当たりがない場合や、お支払いについてご質問がある場合は、ご連絡ください。'],
      ],
      sms: 'ご注文（{order}）はキャンセルされました。ご注文の品は発送されません。詳しくはこちら',
    },
    'good-news': {
      version: 2,
      subject: '良いお知らせ：{it}',
      heading: '良いお知らせです',
      body: [
        [
          '{over}',
          `{step, select,
            known {配送会社に渡す準備をしています。}
            shipped {ただいまお客様のもとへ向かっています。}
            out_for_delivery {ただいま配達中です。}
            ready_for_pickup {受取場所でお受け取りいただけます。}
            delivered {お届けは完了しています。}
            other {}}`,
        ],
        ['{step, select, none {} delivered {} other {{expectation}}}'],
        ['お待ちいただき、ありがとうございます。'],
      ],
      sms: '良いお知らせです。{over}詳しくはこちら',
    },
    redirected: {
      version: 1,
      subject: 'お届け先の変更：{it}',
      heading: 'お届け先が変わりました',
      body: [
        [
          '{parcel, select, none {{it}のお届け先が変更されました。} other {{theCarrier}より、{it}が当初とは別の住所に向かっているとの連絡がありました。}}',
        ],
        ['お客様のご依頼による変更でしたら、問題ございません。お手続きも必要ありません。'],
        ['{contact, select, none {} other {お心当たりがない場合は、すぐに{write}。}}', '{newest}'],
      ],
      sms: '{it}のお届け先が変わりました。お心当たりがない場合はこちら',
    },
  },
  problems: {
    delay: {
      version: 1,
      subject: 'お届けの遅れ：{late}',
      heading: '{parcel, select, none {ご注文の品} other {{short}}}のお届けが遅れています',
      happened: [
        '{parcel, select, none {{promised, select, none {{late}のお届けは予定より遅くなります。} other {{late}は{promised}までのお届けをお約束していましたが、まだお届けできておりません。}}} other {{late}のお届けは予定より遅くなります。}}',
        '{parcel, select, none {{promised, select, none {{why}} other {}}} other {{why}}}',
      ],
      next: [
        '{told}',
        '{watching}',
        '{expected, select, none {} other {現在、配送会社のお届け予定日は{expected}です。}}',
      ],
      youCan: ['{noNeed}', '{questions}'],
      sms: '申し訳ありません。{late}のお届けが遅れています。対応中です。詳しくはこちら',
    },
    'attempt-failed': {
      version: 1,
      subject: 'お届けできませんでした：{it}',
      heading: 'お届けできませんでした',
      happened: ['{theCarrier}が{it}のお届けに伺いましたが、お渡しできませんでした。', '{why}'],
      next: [
        '{told}',
        '通常は、配送会社が翌営業日にあらためて伺うか、お荷物を受取場所に移します。どちらになるか分かり次第、ご連絡します。',
      ],
      youCan: [
        '{theCarrier}の不在票がありましたら、お選びいただける方法が書かれています。',
        '{newest}',
        '{contact, select, none {} other {表札のお名前など、ご住所に補足がありましたら、{write}。}}',
      ],
      sms: '申し訳ありません。{it}をお届けできませんでした。今後の流れはこちら',
    },
    exception: {
      version: 1,
      subject: '配送が止まっています：{it}',
      heading: '{short}の配送が止まっています',
      happened: ['{it}の配送が止まっています。', '{why}'],
      next: ['{told}', '{watching}'],
      /** What the buyer alone can help with. */
      youCan: [
        `{reason, select,
          address_issue {{contact, select, none {} other {お届け先のご住所をすべて添えて、{write}。}}}
          awaiting_information {{contact, select, none {} other {配送会社からの問い合わせへのお返事に迷われる場合は、{write}。}}}
          customs {{contact, select, none {} other {税関から、お心当たりのない書類やお支払いを求められた場合は、{write}。}}}
          payment_due {{contact, select, none {} other {お支払いにお心当たりがない場合は、{write}。}}}
          no_access {{contact, select, none {} other {玄関までの行き方を添えて、{write}。}}}
          other {{noNeed}}}`,
        `{reason, select,
          address_issue {{newest}} awaiting_information {{newest}} customs {{newest}} payment_due {{newest}} no_access {{newest}}
          other {{questions}}}`,
      ],
      sms: '申し訳ありません。{it}の配送が止まっています。対応中です。詳しくはこちら',
    },
    returned: {
      version: 1,
      subject: '当店に返送中です：{it}',
      heading: '{short}が当店に返送されています',
      happened: ['{theCarrier}が{it}を当店に返送しています。', '{why}'],
      next: ['{told}', '原因を確認し、今後の対応についてこちらからご連絡します。'],
      youCan: ['{contact, select, none {} other {原因にお心当たりがありましたら、{write}。}}', '{newest}'],
      sms: '申し訳ありません。{it}が当店に返送されています。追ってご連絡します。詳しくはこちら',
    },
    lost: {
      version: 1,
      subject: '見つかっていません：{it}',
      heading: '{short}が紛失した可能性があります',
      happened: ['{theCarrier}が{it}を見つけられず、紛失したと考えざるを得ません。', '{why}'],
      next: ['{told}', '今後の対応について、こちらからご連絡します。'],
      youCan: ['{contact, select, none {} other {お手元に届いた場合や、お急ぎの場合は、{write}。}}', '{newest}'],
      sms: '申し訳ありません。{it}が紛失した可能性があります。追ってご連絡します。詳しくはこちら',
    },
    damaged: {
      version: 1,
      subject: '配送中の破損：{it}',
      heading: '{short}が破損しました',
      happened: ['{it}が、お届けの途中で破損しました。', '{why}'],
      next: ['{told}', '破損の程度を確認し、今後の対応についてこちらからご連絡します。'],
      youCan: [
        'それでもお手元に届いた場合は、梱包材を保管しておいてください。',
        '{contact, select, none {} other {できましたら写真を添えて、{write}。}}',
      ],
      sms: '申し訳ありません。{it}が配送中に破損しました。追ってご連絡します。詳しくはこちら',
    },
    silence: {
      version: 1,
      subject: '情報が途絶えています：{it}',
      heading: '{short}の情報が途絶えています',
      happened: [
        `{step, select,
          shipped {{it}は{theCarrier}で配送中ですが、長らく新しい情報が入っていません。}
          out_for_delivery {{it}は配達に出ましたが、届いたという連絡が入っていません。}
          ready_for_pickup {{it}は、当店で分かるかぎり、まだ{theCarrier}の受取場所にあります。}
          other {{unfollowed, select,
            no {{it}は数日前に発送しましたが、追跡番号がないため、配送状況を追うことができません。}
            other {{it}はすでに配送会社に渡っているはずですが、その連絡が入っていません。}}}}`,
      ],
      next: ['{told}', 'お荷物の所在を問い合わせており、分かり次第、あらためてご連絡します。'],
      youCan: [
        `{step, select,
          ready_for_pickup {受取場所での保管は数日間だけですので、お早めにお受け取りください。}
          out_for_delivery {すでにお手元に届いていましたら、問題ございません。}
          other {{unfollowed, select, no {すでにお手元に届いていましたら、問題ございません。} other {{noNeed}}}}}`,
        `{step, select,
          ready_for_pickup {{questions}}
          out_for_delivery {{contact, select, none {} other {まだ届いていない場合は、{write}。}}}
          other {{unfollowed, select, no {{contact, select, none {} other {まだ届いていない場合は、{write}。}}} other {{questions}}}}}`,
      ],
      sms: '申し訳ありません。{it}の情報が長らく途絶えています。対応中です。詳しくはこちら',
    },
    disputed: {
      version: 1,
      subject: 'お探ししています：{missing}',
      heading:
        '{parcel, select, none {{arrived, plural, =0 {お荷物が届いていません} =1 {お荷物が届いていません} other {お荷物の一つが届いていません}}} other {{short}が届いていません}}',
      happened: [
        '{theCarrier}はお届け済みとしていますが、{missing}が届いていないとのお知らせをお客様からいただきました。',
      ],
      next: [
        '担当スタッフにはすぐに知らせました。配送会社にどこへ置いたかを問い合わせており、こちらからご連絡します。',
      ],
      youCan: [
        'お荷物は、ご近所や玄関先の安全な場所にあることがよくあります。見つかりましたら、お客様のページでワンタップでお知らせください。',
        '{questions}',
      ],
      sms: 'お知らせありがとうございます。{missing}をお探ししています。見つかった場合はこちら',
    },
  },
  care: {
    'check-in': {
      version: 1,
      subject: 'ご注文（{order}）に問題はございませんか',
      question: '問題はございませんか',
      why: 'ご注文の品をお届けしました。いかがでしたでしょうか。もし問題がございましたら、お力になります。ワンタップでお答えいただけます。',
      happy: 'はい、問題ありません',
      unhappy: 'いいえ、問題があります',
      sms: 'ご注文（{order}）の品をお届けしました。問題はございませんか。ご回答はこちら',
    },
  },
  marketing: {
    invitation: {
      version: 1,
      subject: 'ご注文（{order}）のご感想を、ほかの方にもお伝えいただけませんか',
      heading: 'ご感想を、ほかの方にもお伝えいただけませんか',
      body: [
        [
          'お返事をいただき、ありがとうございました。',
          'ご注文（{order}）の品に問題がなかったとのこと、うれしく存じます。',
        ],
        ['よろしければ、ご感想をお客様ご自身の言葉で、ほかの方にもお伝えください。', 'ひとことでもかまいません。'],
        [
          'ご希望でない場合は、何もしていただく必要はございません。',
          'このご注文についてお願いするのは、今回限りです。',
        ],
      ],
      button: '感想を伝える',
      why: 'このメールは、{brand} からのこうしたお知らせをご希望いただいたお客様にお送りしております。',
    },
  },
  labels: {
    manners: {
      warm: {
        greeting: '{name, select, none {お客様} other {{name} 様}}',
        apology: 'ご迷惑をおかけし、申し訳ございません。',
      },
      plain: {
        greeting: '{name, select, none {お客様} other {{name} 様}}',
        apology: 'お詫び申し上げます。',
      },
    },
    since: '{since}に状況を把握しました。',
    contact: '{questions}',
    follow: '配送状況を見る',
    whole: 'ご注文を見る',
    preferences: 'お知らせの設定を変更する',
    order: 'ご注文番号',
    total: '合計',
    pieces: '{quantity, plural, =1 {{price}} other {{price} × {quantity}}}',
    parcel:
      '{parcel, select, split {お荷物（{count}個中{place}個目）、{theCarrier} {tracking}} other {{theCarrier} {tracking}}}',
    expected: 'お届け予定日',
    stillToCome: 'これから届くお荷物',
    otherParcel:
      '{place}個目：{step, select, shipped {配送中} out_for_delivery {配達中} ready_for_pickup {お受け取りいただけます} delivered {お届け済み} other {配送会社への引き渡し前}}',
    arrived: '{arrived, plural, other {#個はすでに届いています。}}',
    tips: 'お手入れのヒント',
    tipLink: '詳しく見る',
  },
  page: {
    title: 'ご注文 {order}',
    order: 'ご注文番号 {order}',
    headline: {
      placed: 'ご注文を承りました',
      shipped: '配送中です',
      'out-for-delivery': '配達中です',
      'arriving-today': '本日お届け予定です',
      'ready-for-pickup': 'お受け取りいただけます',
      'partly-delivered': '一部お届け済みです',
      delivered: 'お届け済みです',
      asked: 'お届け済みです',
      settled: 'お届け済みです',
      closed: 'このご注文は終了しました',
      cancelled: 'このご注文はキャンセルされました',
    },
    ladder: {
      placed: 'ご注文',
      shipped: '配送中',
      'out-for-delivery': '配達中',
      'ready-for-pickup': '受取可能',
      'partly-delivered': '一部お届け済み',
      delivered: 'お届け済み',
    },
    ladderName: 'ご注文の進み具合',
    parcel: '{count, plural, =1 {お荷物} other {お荷物（{count}個中{place}個目）}}',
    status: {
      label_created: '配送会社に登録済み',
      in_transit: '配送中',
      out_for_delivery: '配達中',
      available_for_pickup: 'お受け取りいただけます',
      delivery_attempt_failed: 'お届けできませんでした',
      delivered: 'お届け済み',
      delayed: '遅れています',
      exception: '配送が止まっています',
      returned_to_sender: '当店に返送中',
      lost: '見つかっていません',
      damaged: '配送中に破損しました',
      cancelled: 'キャンセル済み',
      expired: '配送会社の追跡は終了しました',
      unknown: '配送会社からの情報待ち',
    },
    lastNews: '最新情報：{age}',
    expected: 'お届け予定日',
    promised: 'お約束のお届け期限：',
    noParcel: 'お荷物を発送しましたら、こちらで配送状況をご覧いただけます。',
    noNumber: 'お荷物は発送しました。追跡番号がないため、こちらでご覧いただける情報は以上です。',
    problem: {
      delay: 'お届けが遅れています',
      'attempt-failed': 'お届けできませんでした',
      exception: '配送が止まっています',
      returned: '当店に返送されています',
      lost: '紛失した可能性があります',
      damaged: '配送中に破損しました',
      silence: '長らく情報が途絶えています',
      disputed: '届いていないとのお知らせをいただきました',
    },
    since: '{since}に状況を把握しました。',
    weAct: '申し訳ございません。担当スタッフが把握しており、新しい情報が入り次第ご連絡します。',
    write: 'お問い合わせ',
    doubted: '配送会社からお届け済みとの連絡がありましたが、その後、ふたたび配送中との連絡がありました。',
    redirected: '当初とは別の住所に向かっています。',
    check: {
      question: '問題はございませんか',
      lead: 'ワンタップでお答えいただけます。問題があれば、スタッフが確認します。',
      chosen: 'ボタンを一度押すと、お答えが送信されます。',
      answer: { happy: 'はい、問題ありません', unhappy: 'いいえ、問題があります' },
      words: 'ほかにお伝えになりたいことはありますか',
      wordsHint: '任意',
      thanks: { happy: 'ありがとうございます。安心しました', unhappy: 'お知らせありがとうございます' },
      thanksText: {
        happy: '問題なしと記録しました。',
        unhappy: '担当スタッフが確認し、こちらからご連絡します。',
      },
      change: 'お答えを変更する',
    },
    arrival: {
      deniable: {
        question: '見当たりませんか',
        lead: 'ご近所や、玄関先の安全な場所に置かれているかもしれません。見つからない場合は、お知らせください。スタッフがお調べします。',
        button: '届いていません',
      },
      denied: {
        question: '見つかりましたか',
        lead: 'お探ししています。お手元にありましたら、ワンタップでお知らせください。',
        button: '見つかりました',
      },
    },
    gone: {
      title: 'このリンクは現在お使いいただけません',
      text: '有効期限が切れているか、コピーの際に一部が欠けた可能性があります。ご注文に関する最新のメッセージにあるリンクをお試しください。',
    },
  },
  preferences: {
    title: 'お知らせの設定',
    intro: '{brand} からお送りするお知らせをお選びください。',
    always: '問題が起きたとき、ご注文がキャンセルされたとき、お客様のお手続きが必要なときは、必ずお知らせします。',
    topic: {
      progress: { name: '配送状況', means: '発送、配達中、お届け完了をお知らせします。' },
      care: { name: 'お届けのあと', means: '問題がなかったかどうかのご確認や、お役立ち情報をお送りします。' },
      marketing: {
        name: 'ご感想のお願い',
        means: 'ほかの方にもご感想をお伝えいただけるよう、お願いのメールをお送りします。',
      },
    },
    channel: { email: 'メール', sms: 'SMS' },
    save: '保存する',
    saved: '設定を保存しました。',
    unreachable: {
      email: 'メールが届かなかったか、配信停止のご希望をいただいたため、お送りしておりません。',
      sms: 'SMSが届かなかったか、配信停止のご希望をいただいたため、お送りしておりません。',
    },
    stopCare: 'このメールの配信を停止する',
    stopMarketing: 'ご感想のお願いの配信を停止する',
    back: 'ご注文のページに戻る',
  },
};
