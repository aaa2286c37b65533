"""What SES takes of a mail."""

import json
import re

import ministack.services.ses_v2 as ses
from ministack.core.responses import error_response_json

_NAME = re.compile(r"[!-9;-@A-~]{1,126}")
_VALUE = re.compile(r"[ -~]{1,870}")
_MOST_HEADERS = 15


def headers_that_ses_takes():
    """A mail has at most 15 headers of its own, of printable ASCII; MiniStack takes anything, and a mail that SES refuses looks sent.

    https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageHeader.html
    """
    handle = ses.handle_request

    async def handle_request(method, path, headers, body, query_params):
        if method == "POST" and path.endswith("/outbound-emails") and not _are_taken(_headers_in(body)):
            return error_response_json("BadRequestException", "Invalid message header", 400)
        return await handle(method, path, headers, body, query_params)

    ses.handle_request = handle_request


def _headers_in(body):
    return json.loads(body).get("Content", {}).get("Simple", {}).get("Headers") or []


def _are_taken(headers):
    return len(headers) <= _MOST_HEADERS and all(
        _NAME.fullmatch(header.get("Name", "")) and _VALUE.fullmatch(header.get("Value", "")) for header in headers
    )
