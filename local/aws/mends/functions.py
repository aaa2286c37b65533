"""Running functions."""

import json

import ministack.core.lambda_runtime as runtime
import ministack.services.lambda_svc as functions


def names_of_thrown_errors():
    """What a function throws reaches its caller by its own name, and the function lives on.

    MiniStack calls every error Runtime.HandlerError, so that Retry and Catch by name never match, and kills
    the process, so that what the module remembered is lost.
    https://docs.aws.amazon.com/lambda/latest/dg/nodejs-exceptions.html
    """
    handler_rejects = 'status: "error", error: String(err.message || err), trace: err.stack || ""'
    handler_throws = 'status: "error", error: e.message, trace: e.stack\n      }'
    describe = ('status: "ok", result: {{ doorstepThrown: {{ errorType: ({0} && {0}.name) || "Error", '
                'errorMessage: String(({0} && {0}.message) || {0}), '
                'trace: String(({0} && {0}.stack) || "").split("\\n") }} }}')
    _replace_in_worker(handler_rejects, describe.format("err"))
    _replace_in_worker(handler_throws, describe.format("e") + "\n      }")

    execute = functions._execute_function_warm

    def execute_function(function, event, request_id):
        answer = execute(function, event, request_id)
        body = answer.get("body")
        if not (isinstance(body, dict) and "doorstepThrown" in body):
            return answer
        thrown = body["doorstepThrown"]
        log = "\n".join(filter(None, [answer.get("log"), "ERROR\tInvoke Error\t" + json.dumps(thrown)]))
        return {"body": thrown, "error": True, "log": log}

    functions._execute_function_warm = execute_function


def functions_end_with_the_emulator():
    """A function's process ends when the emulator does, however that ended. (On AWS nothing can outlive its host.)"""
    _replace_in_worker("let lineNum = 0;", 'let lineNum = 0;\nrl.on("close", () => process.exit(0));')


def no_wait_for_a_log_line():
    """A function that logs nothing answers at once; MiniStack first waits 50 ms for a line.

    A line that comes later is kept and joins the next invocation's.
    """
    runtime.Worker._drain_stderr_bounded.__defaults__ = (0.002, 0.002, 0.25)


def rest_of_a_stretch_that_failed_in_part():
    """A stream's reader that names records that failed is told again from the first of them on.

    MiniStack does not read what it names, so that those records are lost.
    https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
    """
    execute = functions._execute_function
    failed_at = {}

    def execute_function(function, event):
        records = event.get("Records") if isinstance(event, dict) else None
        if not records or records[0].get("eventSource") != "aws:dynamodb":
            return execute(function, event)
        name = _name_of(function)
        places = [record["dynamodb"]["SequenceNumber"] for record in records]
        again = failed_at.pop(name, None)
        answer = execute(function, {"Records": records[places.index(again):] if again in places else records})
        body = answer.get("body")
        failures = body.get("batchItemFailures", []) if isinstance(body, dict) and not answer.get("error") else []
        named = {failure.get("itemIdentifier") for failure in failures}
        first = next((place for place in places if place in named), None)
        if first is None:
            if again in places and answer.get("error"):
                failed_at[name] = again
            return answer
        failed_at[name] = first
        return {**answer, "error": True}

    functions._execute_function = execute_function


def _name_of(function):
    return (function.get("config") or function).get("FunctionName")


def _replace_in_worker(old, new):
    if runtime._NODEJS_WORKER_SCRIPT.count(old) != 1:
        raise RuntimeError(f"MiniStack's worker script has changed: {old!r} is not in it once")
    runtime._NODEJS_WORKER_SCRIPT = runtime._NODEJS_WORKER_SCRIPT.replace(old, new)
