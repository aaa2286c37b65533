"""For the bench only (DOORSTEP_TEST_HOOKS=1): counts what functions and the machine ask of AWS, and the units that it would bill.

DELETE /_doorstep/calls    begins to count, from nothing
GET /_doorstep/calls       calls by caller, service and action; functions by name
"""

import json
import math
import re
import threading
import time
from urllib.parse import parse_qs

import ministack.app as app
import ministack.core.lambda_runtime as runtime
import ministack.services.dynamodb as dynamodb
import ministack.services.lambda_svc as functions

TOKEN_BYTES = 1024

_lock = threading.Lock()
_counting = threading.Event()
_calls = {}
_functions = {}


def count():
    name_functions_in_their_calls()
    weigh_tokens_as_aws_does()
    for service in ("dynamodb", "kms", "s3", "secretsmanager", "sns", "sqs", "ssm", "states"):
        app.SERVICE_HANDLERS[service] = _counted(service, app.SERVICE_HANDLERS[service])
    count_emails()
    count_invocations()


def answer(method):
    with _lock:
        if method == "DELETE":
            _counting.set()
            _calls.clear()
            _functions.clear()
        calls = [{"caller": caller, "service": service, "action": action, **counted}
                 for (caller, service, action), counted in _calls.items()]
        return {"calls": calls, "functions": [{"name": name, **counted} for name, counted in _functions.items()]}


def name_functions_in_their_calls():
    """The AWS SDK puts this variable into the user agent of every call."""
    credentials = runtime.execution_credentials

    def credentials_and_name(config):
        return {**credentials(config), "AWS_SDK_UA_APP_ID": _name_of(config)}

    runtime.execution_credentials = credentials_and_name


def weigh_tokens_as_aws_does():
    """A task token may have 1,024 characters on AWS, MiniStack's have 36: a parked journey is that much larger, and billed so.

    https://docs.aws.amazon.com/step-functions/latest/apireference/API_SendTaskSuccess.html
    """
    size = dynamodb._item_size_bytes

    def size_with_token(item):
        token = item.get("token", {}).get("S") if _counting.is_set() else None
        return size(item) + (TOKEN_BYTES - len(token) if token else 0)

    dynamodb._item_size_bytes = size_with_token


def _name_of(config):
    variables = config.get("Environment", {}).get("Variables", {})
    return variables.get("POWERTOOLS_SERVICE_NAME") or config.get("FunctionName", "")[:50]


def _caller(headers):
    """A function by its name, the machine by its lack of a user agent, and nobody else."""
    if not _counting.is_set():
        return None
    agent = headers.get("user-agent", "")
    # Powertools adds its own version to the name.
    named = re.search(r"\bapp/(\S+?)(?=-PT-|\s|$)", agent)
    return named.group(1) if named else None if agent else "the machine"


def _counted(service, handle):
    async def handle_and_count(method, path, headers, body, query):
        caller = _caller(headers)
        if caller is None:
            return await handle(method, path, headers, body, query)
        action = _action(headers, body, query)
        if service != "dynamodb":
            response = await handle(method, path, headers, body, query)
            _note(caller, service, action)
            return response
        request = {**json.loads(body), "ReturnConsumedCapacity": "TOTAL"}
        response = await handle(method, path, headers, json.dumps(request).encode(), query)
        _note(caller, service, action, *_units(action, request, response))
        return response

    return handle_and_count


def _action(headers, body, query):
    target = headers.get("x-amz-target")
    if target:
        return target.split(".")[-1]
    text = body.decode("utf-8", "replace") if isinstance(body, bytes) else body or ""
    return (query.get("Action") or parse_qs(text).get("Action") or ["?"])[0]


def _note(caller, service, action, write_units=0, read_units=0):
    with _lock:
        counted = _calls.setdefault((caller, service, action), {"count": 0, "writeUnits": 0, "readUnits": 0})
        counted["count"] += 1
        counted["writeUnits"] += write_units
        counted["readUnits"] += read_units


def _units(action, request, response):
    """Units to write and to read.

    https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html
    """
    status, _, body = response
    answered = json.loads(body)
    if action in ("GetItem", "Query", "BatchGetItem"):
        return 0, _read_units(action, request, answered)
    if action == "TransactWriteItems":
        checks = sum("ConditionCheck" in item for item in request["TransactItems"])
        # A cancelled transaction is billed too; here by the least, a kilobyte an item.
        return (_consumed(answered) + 2 * checks if status == 200 else 2 * len(request["TransactItems"])), 0
    return (_consumed(answered) if status == 200 else 1), 0


def _consumed(answered):
    consumed = answered.get("ConsumedCapacity", [])
    return sum(one["CapacityUnits"] for one in (consumed if isinstance(consumed, list) else [consumed]))


def _read_units(action, request, answered):
    """One unit for every 4 KB read consistently, half of it otherwise; a query by the sum of its items, the others item by item."""
    if action == "BatchGetItem":
        return sum(
            _fours([item]) * (1 if wanted.get("ConsistentRead") else 0.5)
            for table, wanted in request["RequestItems"].items()
            for item in _with_missing(answered["Responses"].get(table, []), len(wanted["Keys"]))
        )
    items = answered.get("Items", [answered.get("Item", {})])
    return _fours(items) * (1 if request.get("ConsistentRead") else 0.5)


def _with_missing(items, wanted):
    return items + [{}] * (wanted - len(items))


def _fours(items):
    return max(1, math.ceil(sum(dynamodb._item_size_bytes(item) for item in items) / 4096))


def count_emails():
    handle = app._handle_ses_v2_request

    async def handle_ses_v2(method, path, headers, body, query, request_id):
        response = await handle(method, path, headers, body, query, request_id)
        if response and method == "POST" and path.endswith("/outbound-emails") and _caller(headers):
            _note(_caller(headers), "ses", "SendEmail")
        return response

    app._handle_ses_v2_request = handle_ses_v2


def count_invocations():
    execute = functions._execute_function_warm

    def execute_and_count(function, event, request_id):
        started = time.perf_counter()
        answered = execute(function, event, request_id)
        took = (time.perf_counter() - started) * 1000
        with _lock:
            counted = _functions.setdefault(_name_of(function.get("config") or function),
                                            {"invocations": 0, "milliseconds": 0, "logBytes": 0})
            counted["invocations"] += 1
            counted["milliseconds"] += took
            counted["logBytes"] += len((answered.get("log") or "").encode())
        return answered

    functions._execute_function_warm = execute_and_count
