"""Keeps what would leave the house: e-mails (with reply-to, tags and headers), SMS, and topic messages, in order.

MiniStack forgets half of it. `GET /_doorstep/outbox?after=<number>` lists what came after that number.
"""

import json
import time

import ministack.app as app
import ministack.services.sns as sns

_messages = []


def _keep(channel, message_id, fields):
    _messages.append({
        "number": len(_messages) + 1,
        "channel": channel,
        "id": message_id,
        "at": time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime()) + f".{int(time.time() * 1000) % 1000:03d}Z",
        **fields,
    })


def listing(query):
    after = int(query.get("after", ["0"])[0])
    return {"messages": _messages[after:]}


def keep_emails():
    handle = app._handle_ses_v2_request

    async def handle_ses_v2(method, path, headers, body, query, request_id):
        response = await handle(method, path, headers, body, query, request_id)
        if response and response[0] == 200 and method == "POST" and path.endswith("/outbound-emails"):
            _keep("email", json.loads(response[2])["MessageId"], _email(json.loads(body)))
        return response

    app._handle_ses_v2_request = handle_ses_v2


def _email(request):
    simple = request.get("Content", {}).get("Simple", {})
    body = simple.get("Body", {})
    return {
        "from": request.get("FromEmailAddress"),
        "replyTo": request.get("ReplyToAddresses", []),
        "to": request.get("Destination", {}).get("ToAddresses", []),
        "subject": simple.get("Subject", {}).get("Data", ""),
        "text": body.get("Text", {}).get("Data", ""),
        "html": body.get("Html", {}).get("Data", ""),
        "tags": {tag["Name"]: tag["Value"] for tag in request.get("EmailTags", [])},
        "headers": {header["Name"]: header["Value"] for header in simple.get("Headers", [])},
        "configurationSet": request.get("ConfigurationSetName"),
        "raw": request.get("Content", {}).get("Raw", {}).get("Data"),
    }


def keep_sms_and_topic_messages():
    publish = sns._publish

    def publish_and_keep(params):
        response = publish(params)
        phone, topic = sns._p(params, "PhoneNumber"), sns._p(params, "TopicArn")
        if response[0] == 200 and (phone or topic):
            attributes = {name: value.get("StringValue", value.get("Value")) if isinstance(value, dict) else value
                          for name, value in sns._parse_message_attributes(params).items()}
            text = {"text": sns._p(params, "Message"), "attributes": attributes}
            message_id = response[2].decode().split("<MessageId>")[1].split("<")[0]
            if phone and not topic:
                _keep("sms", message_id, {"to": [phone], **text})
            else:
                _keep("topic", message_id, {"to": [topic], "subject": sns._p(params, "Subject") or "", **text})
        return response

    sns._publish = publish_and_keep


def keep():
    keep_emails()
    keep_sms_and_topic_messages()
