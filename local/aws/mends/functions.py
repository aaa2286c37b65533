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


def _replace_in_worker(old, new):
    if runtime._NODEJS_WORKER_SCRIPT.count(old) != 1:
        raise RuntimeError(f"MiniStack's worker script has changed: {old!r} is not in it once")
    runtime._NODEJS_WORKER_SCRIPT = runtime._NODEJS_WORKER_SCRIPT.replace(old, new)
