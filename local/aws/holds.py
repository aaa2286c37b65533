"""For tests only (DOORSTEP_TEST_HOOKS=1): holds the next park of an order just before its UpdateItem,
so that a webhook can come between the machine's reading and its parking.

POST /_doorstep/holds?key=<partition key>    hold the next park of this key
GET /_doorstep/holds?key=…                   {"state": "none" | "set" | "holding"}
DELETE /_doorstep/holds?key=…                let go
"""

import threading

import ministack.services.stepfunctions as states

# A test that dies must not leave an execution behind that hangs.
LONGEST_HOLD_SECONDS = 60

_holds = {}


class _Hold:
    def __init__(self):
        self.state = "set"
        self.released = threading.Event()


def hold_parks():
    invoke = states._invoke_with_callback

    def invoke_with_callback(resource, arguments, token, state):
        key = arguments.get("Key", {}).get("pk", {}).get("S") if isinstance(arguments, dict) else None
        hold = _holds.get(key)
        if hold and hold.state == "set" and "dynamodb:updateItem" in resource:
            hold.state = "holding"
            hold.released.wait(LONGEST_HOLD_SECONDS)
            _holds.pop(key, None)
        return invoke(resource, arguments, token, state)

    states._invoke_with_callback = invoke_with_callback


def answer(method, query):
    key = query["key"][0]
    if method == "POST":
        _holds[key] = _Hold()
    elif method == "DELETE":
        hold = _holds.pop(key, None)
        if hold:
            hold.released.set()
    hold = _holds.get(key)
    return {"state": hold.state if hold else "none"}
