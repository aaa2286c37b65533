import type { Words } from '../words.ts';

export const english: Words = {
  tag: 'en',
  alphabet: 'basic',
  gap: ' ',
  phrases: {
    it: '{parcel, select, split {parcel {place} of {count} of your order {order}} other {your order {order}}}',
    It: '{parcel, select, split {Parcel {place} of {count} of your order {order}} other {Your order {order}}}',
    short: '{parcel, select, split {parcel {place} of {count}} other {your order}}',
    Short: '{parcel, select, split {Parcel {place} of {count}} other {Your order}}',
    theCarrier: '{carrier, select, none {the carrier} other {{carrier}}}',
    TheCarrier: '{carrier, select, none {The carrier} other {{carrier}}}',
    writeToUs: '{contact, select, reply {Just reply to this email} other {Please write to {address}}}',
    questions:
      '{contact, select, reply {Questions? Just reply to this email.} address {Questions? Write to {address}.} other {}}',
    expectation:
      '{expected, select, none {{promised, select, none {} other {We promised it to you by {promised}, and we are keeping an eye on that.}}} other {The carrier expects to deliver it on {expected}.}}',
    told: 'Our team was told at the same moment as you.',
    watching: 'We are following it and will write again as soon as it moves.',
    newest: 'Your page shows the newest word.',
    noNeed: 'You do not need to do anything now. Your page always shows the newest word.',
    /** Handed over without a parcel: whether it arrived only the buyer knows. */
    unfollowed: '{handedOver, select, yes {{followed}} other {yes}}',
    /** Of several parcels that were delivered nobody knows which one is missing. */
    missing:
      '{parcel, select, none {{arrived, plural, =0 {your order {order}} =1 {your order {order}} other {a parcel of your order {order}}}} other {{it}}}',
    over: `{cleared, select,
      delay {The delay of {it} is over.}
      attempt_failed {{step, select, delivered {After the delivery that did not work out, {it} has arrived.} other {After the delivery that did not work out, {it} is moving again.}}}
      exception {What was holding up {it} has been sorted out.}
      returned {We wrote that {it} was on its way back to us. It has turned round.}
      lost {We feared that {it} was lost. It has been found.}
      damaged {We wrote that {it} was damaged. That has been sorted out.}
      disputed {You told us that {it} had not arrived. Now there is news of it from the carrier.}
      silence {We had heard nothing of {it} for too long. Now there is news of it.}
      other {What was wrong with {it} has been sorted out.}}`,
  },
  reasons: {
    address_issue: 'There is a question about the address.',
    appointment: 'The carrier is arranging a day for the delivery.',
    awaiting_information: 'The carrier is waiting for information.',
    closed: 'The place was closed.',
    customs: 'Customs is looking at it.',
    damaged_in_transit: 'It was damaged on the way.',
    disposed: 'The carrier says that it was disposed of.',
    documents_missing: 'Papers are missing that the carrier needs.',
    held: 'The carrier is holding it.',
    identification_failed: 'The carrier could not check who took it.',
    lost_by_carrier: 'The carrier cannot find it.',
    missorted: 'It took a wrong turn at the carrier’s and has to come back.',
    no_access: 'The driver could not get to the door.',
    not_at_home: 'Nobody was there to take it.',
    outside_of_carrier: 'Something that is not in the carrier’s hands is in the way.',
    partly_delivered: 'Only a part of it was delivered.',
    payment_due: 'A payment to the carrier is still open.',
    pickup_failed: 'The carrier could not collect it from us.',
    recipient_moved: 'The carrier says that the recipient has moved.',
    redirected: 'It is being sent to another address.',
    refused: 'It was refused at the door.',
    rescheduled: 'The delivery was moved to another day.',
    security: 'It is held for a security check.',
    unclaimed: 'It was not collected in time.',
    undeliverable: 'The carrier could not deliver it.',
    weather: 'Bad weather is in the way.',
    wrong_parcel: 'The carrier mixed up two parcels.',
  },
  news: {
    confirmed: {
      version: 1,
      subject: 'We have your order {order}',
      heading: 'We have your order',
      body: [
        ['Thank you for ordering from {brand}. Your order has reached us safely, and we are getting it ready.'],
        ['{promised, select, none {} other {It should be with you by {promised}.}}'],
        ['We will write to you again the moment it is on its way. Until then there is nothing you need to do.'],
      ],
      sms: 'thank you, we have your order {order} and are getting it ready. More:',
    },
    shipped: {
      version: 2,
      subject: '{It} is on its way',
      heading: '{Short} is on its way',
      body: [
        ['{parcel, select, none {{It} has left us.} other {{It} has left us and is travelling with {theCarrier}.}}'],
        ['{expectation}'],
        [
          '{followed, select, yes {We will write again on the day it is brought to you, and at once if anything goes wrong.} other {There is no tracking number for it, so we cannot follow it for you.}}',
          '{followed, select, yes {} other {{contact, select, none {} other {{writeToUs} if it takes longer than you expect.}}}}',
        ],
      ],
      sms: '{it} is on its way. {followed, select, yes {See where it is:} other {More:}}',
    },
    'out-for-delivery': {
      version: 1,
      subject: 'Arriving today: {it}',
      heading: 'Arriving today',
      body: [
        ['{It} is out for delivery with {theCarrier} and should reach you today.'],
        [
          'If nobody is at home, the carrier may leave it with a neighbour or come again. We will tell you as soon as we hear.',
        ],
      ],
      sms: '{parcel, select, split {parcel {place} of {count} of order {order}} other {your order {order}}} should arrive today.',
    },
    'ready-for-pickup': {
      version: 1,
      subject: 'Ready to collect: {it}',
      heading: 'Ready to collect',
      body: [
        ['{It} is waiting for you at a pickup point of {theCarrier}.'],
        [
          'Please take the tracking number below and something that shows who you are. Pickup points keep parcels for some days only, so it is best to go soon.',
        ],
      ],
      sms: '{it} is ready to collect. Please bring the tracking number.',
    },
    delivered: {
      version: 2,
      subject: 'Delivered: {it}',
      heading: '{Short} has arrived',
      body: [
        [
          '{TheCarrier} tells us that {it} was delivered.',
          '{others, plural, =0 {{arrived, plural, =0 {} other {That was the last one: everything has arrived.}}} other {}}',
        ],
        [
          'Is it not where you would look for it? It may be with a neighbour, or in a safe place by the door. If you cannot find it, one tap on your page is enough: a person will look into it.',
        ],
      ],
      sms: '{it} was delivered. Not there? Tell us:',
    },
    cancelled: {
      version: 1,
      subject: 'Your order {order} is cancelled',
      heading: 'Your order is cancelled',
      body: [
        ['Your order {order} at {brand} has been cancelled. Nothing of it will be sent to you.'],
        ['If you did not expect this, or have a question about a payment, please get in touch.'],
      ],
      sms: 'your order {order} has been cancelled. Nothing of it will be sent to you. More:',
    },
    'good-news': {
      version: 2,
      subject: 'Good news about {it}',
      heading: 'Good news',
      body: [
        [
          '{over}',
          `{step, select,
            known {It is being made ready for the carrier.}
            shipped {It is on its way to you.}
            out_for_delivery {It is out for delivery.}
            ready_for_pickup {It is ready to be collected.}
            delivered {It has been delivered.}
            other {}}`,
        ],
        ['{step, select, none {} delivered {} other {{expectation}}}'],
        ['Thank you for your patience.'],
      ],
      sms: 'good news. {over}',
    },
    redirected: {
      version: 1,
      subject: 'New delivery address: {it}',
      heading: 'It is going to another address',
      body: [
        [
          '{parcel, select, none {The delivery address of {it} has been changed.} other {{TheCarrier} tells us that {it} is going to another address than at first.}}',
        ],
        ['If you asked for this, all is well, and there is nothing you need to do.'],
        ['{contact, select, none {} other {{writeToUs} at once if you did not ask for it.}}', '{newest}'],
      ],
      sms: '{parcel, select, none {the delivery address of {it} has been changed.} other {{it} is going to another address than at first.}} Did you not ask for this? More:',
    },
  },
  problems: {
    delay: {
      version: 1,
      subject: 'Running late: {it}',
      heading: '{Short} is running late',
      happened: [
        '{parcel, select, none {{promised, select, none {{It} will arrive later than planned.} other {We promised {it} by {promised}, and it has not reached you.}}} other {{It} will arrive later than planned.}}',
        '{parcel, select, none {{promised, select, none {{why}} other {}}} other {{why}}}',
      ],
      next: ['{told}', '{watching}', '{expected, select, none {} other {The carrier now expects {expected}.}}'],
      youCan: ['{noNeed}', '{questions}'],
      sms: 'sorry, {it} is running late. We are on it. More:',
    },
    'attempt-failed': {
      version: 1,
      subject: 'Could not be delivered: {it}',
      heading: 'The delivery did not work out',
      happened: ['{TheCarrier} tried to deliver {it} and could not.', '{why}'],
      next: [
        '{told}',
        'Usually the carrier tries again on its next working day, or takes the parcel to a pickup point. We will write as soon as we know which.',
      ],
      youCan: [
        'If {theCarrier} left a card, it says what you can choose.',
        '{newest}',
        '{contact, select, none {} other {{writeToUs} if the address needs a hint, such as a name on the bell.}}',
      ],
      sms: 'sorry, {it} could not be delivered. What happens next:',
    },
    exception: {
      version: 1,
      subject: 'Held up: {it}',
      heading: '{Short} is held up',
      happened: ['Something is holding up {it}.', '{why}'],
      next: ['{told}', '{watching}'],
      /** What the buyer alone can help with. */
      youCan: [
        `{reason, select,
          address_issue {{contact, select, none {} other {{writeToUs} with the full address where it should go.}}}
          awaiting_information {{contact, select, none {} other {{writeToUs} if the carrier has asked you for something and you are unsure what to answer.}}}
          customs {{contact, select, none {} other {{writeToUs} if customs has asked you for a document or a payment that you did not expect.}}}
          payment_due {{contact, select, none {} other {{writeToUs} if you did not expect a payment.}}}
          no_access {{contact, select, none {} other {{writeToUs} with a hint how to reach your door.}}}
          other {{noNeed}}}`,
        `{reason, select,
          address_issue {{newest}} awaiting_information {{newest}} customs {{newest}} payment_due {{newest}} no_access {{newest}}
          other {{questions}}}`,
      ],
      sms: 'sorry, {it} is held up. We are on it. More:',
    },
    returned: {
      version: 1,
      subject: 'On its way back to us: {it}',
      heading: '{Short} is coming back to us',
      happened: ['{TheCarrier} is sending {it} back to us.', '{why}'],
      next: ['{told}', 'We are finding out why, and will get in touch with you about how to put this right.'],
      youCan: ['{contact, select, none {} other {{writeToUs} if you know what may have gone wrong.}}', '{newest}'],
      sms: 'sorry, {it} is on its way back to us. We will get in touch. More:',
    },
    lost: {
      version: 1,
      subject: 'We cannot find {it}',
      heading: '{Short} seems to be lost',
      happened: ['{TheCarrier} cannot find {it}, so we must think it lost.', '{why}'],
      next: ['{told}', 'We will get in touch with you about how to put this right.'],
      youCan: [
        '{contact, select, none {} other {{writeToUs} if it turns up with you after all, or if you need it urgently.}}',
        '{newest}',
      ],
      sms: 'sorry, {it} seems to be lost. We will get in touch. More:',
    },
    damaged: {
      version: 1,
      subject: 'Damaged on the way: {it}',
      heading: '{Short} was damaged',
      happened: ['{It} was damaged on the way to you.', '{why}'],
      next: ['{told}', 'We are finding out how bad it is, and will get in touch with you about how to put this right.'],
      youCan: [
        'If it reaches you all the same, please keep the packaging.',
        '{contact, select, none {} other {{writeToUs} with a photo, if you can.}}',
      ],
      sms: 'sorry, {it} was damaged on the way. We will get in touch. More:',
    },
    silence: {
      version: 1,
      subject: 'No news of {it}',
      heading: 'We have had no news of {short}',
      happened: [
        `{step, select,
          shipped {{It} is on its way with {theCarrier}, but for too long we have heard nothing new of it.}
          out_for_delivery {{It} was out for delivery, and we have not heard that it arrived.}
          ready_for_pickup {{It} is still waiting at a pickup point of {theCarrier}, as far as we know.}
          other {{unfollowed, select,
            no {{It} left us some days ago, and there is no tracking number by which we could follow it.}
            other {{It} should be with the carrier by now, and we have not heard that it is.}}}}`,
      ],
      next: ['{told}', 'We are asking where it is, and will write again as soon as we know.'],
      youCan: [
        `{step, select,
          ready_for_pickup {Please collect it soon: pickup points keep parcels for some days only.}
          out_for_delivery {If it is there already, all is well.}
          other {{unfollowed, select, no {If it is there already, all is well.} other {{noNeed}}}}}`,
        `{step, select,
          ready_for_pickup {{questions}}
          out_for_delivery {{contact, select, none {} other {{writeToUs} if it is not.}}}
          other {{unfollowed, select, no {{contact, select, none {} other {{writeToUs} if it is not.}}} other {{questions}}}}}`,
      ],
      sms: 'sorry, we have had no news of {it} for too long. We are on it. More:',
    },
    disputed: {
      version: 1,
      subject: 'We are looking for {missing}',
      heading:
        '{parcel, select, none {{arrived, plural, =0 {Your order has not reached you} =1 {Your order has not reached you} other {A parcel has not reached you}}} other {{Short} has not reached you}}',
      happened: ['You told us that {missing} has not arrived, although {theCarrier} says that it was delivered.'],
      next: ['Our team was told at once. We are asking the carrier where it was left, and will get in touch with you.'],
      youCan: [
        'Parcels are often with a neighbour, or in a safe place by the door. If it turns up, one tap on your page is enough.',
        '{questions}',
      ],
      sms: 'thank you for telling us: we are looking for {missing}. Found it? Tell us:',
    },
  },
  care: {
    'check-in': {
      version: 1,
      subject: 'Is everything all right with your order {order}?',
      question: 'Is everything all right?',
      why: 'Your order has been delivered, and we would like to know how it went. If anything is wrong, we want to help. One tap is enough.',
      happy: 'Yes, all is well',
      unhappy: 'No, something is wrong',
      sms: 'your order {order} was delivered. Is everything all right? Tell us:',
    },
  },
  marketing: {
    invitation: {
      version: 1,
      subject: 'Would you tell others about your order {order}?',
      heading: 'Would you tell others how it was?',
      body: [
        ['Thank you for your answer.', 'We are glad that all is well with your order {order}.'],
        ['If you like, tell others how it was, in your own words.', 'A few lines are enough.'],
        ['If you would rather not, that is perfectly fine.', 'We ask only this once about this order.'],
      ],
      button: 'Tell others',
      why: 'You get this email because you asked {brand} for such messages.',
    },
  },
  labels: {
    manners: {
      warm: {
        greeting: '{name, select, none {Hello,} other {Hello {name},}}',
        apology: 'We are sorry about this.',
      },
      plain: {
        greeting: '{name, select, none {Dear customer,} other {Dear {name},}}',
        apology: 'Please accept our apologies.',
      },
    },
    since: 'We have known since {since}.',
    contact: '{questions}',
    follow: 'See where it is',
    whole: 'See your order',
    preferences: 'Choose which messages you get',
    order: 'Your order',
    total: 'Total',
    pieces: '{quantity, plural, =1 {{price}} other {{quantity} × {price}}}',
    parcel:
      '{parcel, select, split {Parcel {place} of {count}, {theCarrier} {tracking}} other {{theCarrier} {tracking}}}',
    expected: 'Expected',
    stillToCome: 'Still to come',
    otherParcel:
      'Parcel {place}: {step, select, shipped {on its way} out_for_delivery {out for delivery} ready_for_pickup {ready to collect} delivered {delivered} other {not with the carrier yet}}',
    arrived: '{arrived, plural, one {One parcel has arrived already.} other {# parcels have arrived already.}}',
    tips: 'Care tips',
    tipLink: 'Read more',
  },
  page: {
    title: 'Order {order}',
    order: 'Your order {order}',
    headline: {
      placed: 'We have your order',
      shipped: 'On its way to you',
      'out-for-delivery': 'Out for delivery',
      'arriving-today': 'Arriving today',
      'ready-for-pickup': 'Ready to collect',
      'partly-delivered': 'Partly delivered',
      delivered: 'Delivered',
      asked: 'Delivered',
      settled: 'Delivered',
      closed: 'This order has ended',
      cancelled: 'This order is cancelled',
    },
    ladder: {
      placed: 'Ordered',
      shipped: 'On its way',
      'out-for-delivery': 'Out for delivery',
      'ready-for-pickup': 'Ready to collect',
      'partly-delivered': 'Partly delivered',
      delivered: 'Delivered',
    },
    ladderName: 'How far your order is',
    parcel: '{count, plural, =1 {Your parcel} other {Parcel {place} of {count}}}',
    status: {
      label_created: 'Announced to the carrier',
      in_transit: 'On its way',
      out_for_delivery: 'Out for delivery',
      available_for_pickup: 'Ready to collect',
      delivery_attempt_failed: 'Could not be delivered',
      delivered: 'Delivered',
      delayed: 'Running late',
      exception: 'Held up',
      returned_to_sender: 'On its way back to us',
      lost: 'Cannot be found',
      damaged: 'Damaged on the way',
      cancelled: 'Cancelled',
      expired: 'No longer followed by the carrier',
      unknown: 'No news from the carrier yet',
    },
    lastNews: 'Last news {age}',
    expected: 'Expected',
    promised: 'Promised by',
    noParcel: 'As soon as a parcel leaves us, you can follow it here.',
    noNumber: 'It has left us. There is no tracking number for it, so there is nothing more to follow here.',
    problem: {
      delay: 'It is running late',
      'attempt-failed': 'The delivery did not work out',
      exception: 'It is held up',
      returned: 'It is coming back to us',
      lost: 'It seems to be lost',
      damaged: 'It was damaged on the way',
      silence: 'We have had no news for too long',
      disputed: 'You told us that it has not arrived',
    },
    since: 'Known since {since}.',
    weAct: 'We are sorry. Our team knows, and we will write to you as soon as there is news.',
    write: 'Write to us',
    doubted: 'The carrier said that it was delivered, and later that it is on its way again.',
    redirected: 'It is going to another address than at first.',
    check: {
      question: 'Is everything all right?',
      lead: 'One tap is enough. If something is wrong, a person will look at it.',
      chosen: 'Please press the button once to send your answer.',
      answer: { happy: 'Yes, all is well', unhappy: 'No, something is wrong' },
      words: 'Would you like to add something?',
      wordsHint: 'If you like',
      thanks: { happy: 'Thank you. Good to hear!', unhappy: 'Thank you for telling us' },
      thanksText: {
        happy: 'We have noted that all is well.',
        unhappy: 'A person of our team will look at it and get in touch with you.',
      },
      change: 'Change your answer',
    },
    arrival: {
      deniable: {
        question: 'Not there?',
        lead: 'It may be with a neighbour, or in a safe place by the door. If you cannot find it, tell us, and a person will look into it.',
        button: 'It has not arrived',
      },
      denied: {
        question: 'Has it turned up?',
        lead: 'We are looking for it. If you have it now, one tap is enough.',
        button: 'It is here after all',
      },
    },
    gone: {
      title: 'This link does not work any more',
      text: 'It may have expired, or a part of it got lost when it was copied. Please try the link in the newest message about your order.',
    },
  },
  preferences: {
    title: 'Which messages you get',
    intro: 'Choose which messages {brand} sends you.',
    always:
      'Some always come: when something goes wrong, when an order is cancelled, or when there is something for you to do.',
    topic: {
      progress: { name: 'How your order travels', means: 'When it is on its way, out for delivery and delivered.' },
      care: { name: 'After the delivery', means: 'We ask how it went, and share tips.' },
      marketing: { name: 'Invitations', means: 'We invite you to tell others how it was.' },
    },
    channel: { email: 'Email', sms: 'SMS' },
    save: 'Save',
    saved: 'Your choice is saved.',
    unreachable: {
      email: 'Emails to your address came back, or you asked for no more, so nothing is sent there.',
      sms: 'Messages to your number did not arrive, or you asked for no more, so nothing is sent there.',
    },
    stopCare: 'Stop these emails',
    stopMarketing: 'Stop these invitations',
    back: 'Back to your order',
  },
};
