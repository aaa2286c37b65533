"""What MiniStack 1.5.33 does otherwise than AWS and Doorstep would notice. One function, one difference.

Each is held by a test in test/local/mends.test.ts, which goes red when the mend is left out
(DOORSTEP_WITHOUT_MENDS=name,name). They wrap MiniStack's own functions and copy none of them.
"""

import json
import re
import threading

import ministack.core.lambda_runtime as runtime
import ministack.services.lambda_svc as functions
import ministack.services.stepfunctions as states
from ministack.core.responses import error_response_json, get_account_id, get_region, json_response, new_uuid


def _speaks_jsonata(state, context):
    return states._state_query_language(state, context) == "JSONata"


def timeout_in_jsonata():
    """TimeoutSeconds of a Task may be an expression; MiniStack's execution dies of it.

    https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html
    """
    execute = states._execute_task

    def execute_task(state, raw_input, execution, context):
        if isinstance(state.get("TimeoutSeconds"), str) and _speaks_jsonata(state, context):
            try:
                seconds = states._jsonata_state_field(state, "TimeoutSeconds", "number", raw_input, context)
            except states._ExecutionError as error:
                return _caught(state, raw_input, context, error)
            state = {**state, "TimeoutSeconds": seconds}
        return execute(state, raw_input, execution, context)

    states._execute_task = execute_task


def _caught(state, raw_input, context, error):
    catcher = states._find_matching_catcher(state.get("Catch", []), error.error)
    if catcher is None:
        raise error
    output = {"Error": error.error, "Cause": error.cause}
    return states._apply_catcher(catcher, raw_input, context, "JSONata", output), catcher["Next"]


def output_of_succeed():
    """A Succeed state may have an Output; MiniStack ignores it.

    https://docs.aws.amazon.com/step-functions/latest/dg/state-succeed.html
    """
    apply_output_path = states._apply_output_path

    def output(state, value, context=None):
        if state.get("Type") == "Succeed" and _speaks_jsonata(state, context):
            return states._apply_jsonata_output(state, value, context, default=value)
        return apply_output_path(state, value, context)

    states._apply_output_path = output


def output_of_choice():
    """A Choice's own Output holds when its Default is taken; MiniStack passes the input on.

    https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html
    """
    execute = states._execute_choice

    def execute_choice(state, raw_input, context=None):
        default = state.get("Default")
        if not (default and "Output" in state and _speaks_jsonata(state, context)):
            return execute(state, raw_input, context)
        # Told apart by a name that no state can have, as a rule may lead to the same state as the default.
        output, following = execute({**state, "Default": _NO_STATE}, raw_input, context)
        if following != _NO_STATE:
            return output, following
        return states._apply_jsonata_output(state, raw_input, context), default

    states._execute_choice = execute_choice


# State names are at most 80 characters long.
_NO_STATE = "no state " * 10


def assign_against_old_values():
    """Every expression of one Assign sees the values from before it; MiniStack evaluates one after the other.

    https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html#workflow-variables-assign-evaluation-order
    """
    assign_one_by_one = states._apply_state_assign

    def assign(state, raw_input, context, result=None, error_output=None):
        if context is None or not isinstance(state.get("Assign"), dict):
            return
        old = dict(context.get("variables", {}))
        new = {}
        for name, template in state["Assign"].items():
            alone = {**context, "variables": dict(old)}
            assign_one_by_one({**state, "Assign": {name: template}}, raw_input, alone, result, error_output)
            if name in alone["variables"]:
                new[name] = alone["variables"][name]
        context.setdefault("variables", {}).update(new)

    states._apply_state_assign = assign


def names_of_executions():
    """StartExecution repeats its answer to the same name and input while that execution runs, and refuses bad names.

    AWS takes a few more characters than these; with them an execution is missing from CloudWatch Logs.
    https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
    """
    start = states._start_execution

    def start_execution(request):
        name = request.get("name")
        if name is None:
            return start(request)
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,80}", name):
            return error_response_json("InvalidName", f"Invalid Name: '{name}'", 400)
        machine = states._state_machines.get(
            states._resolve_state_machine_arn(request.get("stateMachineArn", "").split("#")[0]) or "")
        arn = f"arn:aws:states:{get_region()}:{get_account_id()}:execution:{(machine or {}).get('name')}:{name}"
        known = states._executions.get(arn)
        if known and known["status"] == "RUNNING" and known["input"] == request.get("input", "{}"):
            return json_response({"executionArn": arn, "startDate": known["startDate"]})
        return start(request)

    states._start_execution = start_execution


class _Wait(threading.Event):
    """What a task token wakes. Settled once, by whatever comes first: an answer, the time-out or StopExecution."""

    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()
        self.execution = getattr(_running, "execution", None)
        self.settled = self.stopped = bool(self.execution) and self.execution["status"] != "RUNNING"
        if self.stopped:
            self.set()

    def settle(self):
        """True for the first caller only."""
        with self.lock:
            first, self.settled = not self.settled, True
            return first

    def stop(self):
        if self.settle():
            self.stopped = True
            self.set()

    def wait(self, timeout=None):
        # The longest that Python can wait for is shorter than a year on some systems.
        longest = threading.TIMEOUT_MAX
        timed_out = not super().wait(longest if timeout is None else min(timeout, longest))
        if timed_out and self.settle():
            return False
        super().wait()
        if self.stopped:
            raise SystemExit  # ends this execution's thread without a word
        return True


_running = threading.local()
_TOKEN_CLOSED = "Task Timed Out: 'Provided task does not exist anymore'"


def first_answer_to_a_token_wins():
    """A token is spent once. Spent, expired, or of a stopped execution: TaskTimedOut. Never handed out: InvalidToken.

    MiniStack lets a second answer overwrite the first until the waiting thread wakes, and takes answers to
    a stopped execution. Each attempt has a token of its own, as on AWS.
    https://docs.aws.amazon.com/step-functions/latest/apireference/API_SendTaskSuccess.html
    """
    handed_out = set()
    execute, arguments, invoke = states._execute_task, states._apply_jsonata_arguments, states._invoke_with_callback

    def execute_task(state, raw_input, execution, context):
        _running.execution = execution
        return execute(state, raw_input, execution, context)

    def apply_arguments(state, raw_input, context=None):
        if ".waitForTaskToken" in state.get("Resource", ""):
            context["Task"] = {"Token": new_uuid()}
        return arguments(state, raw_input, context)

    def invoke_with_callback(resource, arguments_of_task, token, state):
        handed_out.add(token)
        return invoke(resource, arguments_of_task, token, state)

    def refusing(send):
        def send_task(request):
            token = request.get("taskToken")
            if token not in handed_out:
                return error_response_json("InvalidToken", "Invalid Token: 'Invalid token'", 400)
            info = states._task_tokens.get(token)
            if info is None or not info["event"].settle():
                return error_response_json("TaskTimedOut", _TOKEN_CLOSED, 400)
            return send(request)

        return send_task

    class ThreadingOfStates:
        Event = _Wait
        Lock = staticmethod(threading.Lock)
        Thread = threading.Thread

    states._execute_task, states._apply_jsonata_arguments = execute_task, apply_arguments
    states._invoke_with_callback = invoke_with_callback
    states._send_task_success = refusing(states._send_task_success)
    states._send_task_failure = refusing(states._send_task_failure)
    states.threading = ThreadingOfStates


def stopped_executions_stay_stopped():
    """StopExecution ends an execution at once: its tokens close, and nothing is added to its history.

    https://docs.aws.amazon.com/step-functions/latest/apireference/API_StopExecution.html
    """
    stop, fail, add_event = states._stop_execution, states._fail_execution, states._add_event
    ended = {"ExecutionSucceeded", "ExecutionFailed", "ExecutionAborted", "ExecutionTimedOut"}

    def stop_execution(request):
        response = stop(request)
        execution = states._executions.get(request.get("executionArn"))
        if execution and execution["status"] == "ABORTED":
            for info in list(states._task_tokens.values()):
                if getattr(info["event"], "execution", None) is execution:
                    info["event"].stop()
        return response

    def fail_execution(execution, error, cause):
        if execution["status"] == "RUNNING":
            fail(execution, error, cause)

    def add_event_while_open(execution, event_type, details=None):
        if execution["events"][-1]["type"] in ended:
            return execution["events"][-1]
        return add_event(execution, event_type, details)

    states._stop_execution, states._fail_execution = stop_execution, fail_execution
    states._add_event = add_event_while_open


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


MENDS = (
    timeout_in_jsonata,
    output_of_succeed,
    output_of_choice,
    assign_against_old_values,
    names_of_executions,
    first_answer_to_a_token_wins,
    stopped_executions_stay_stopped,
    names_of_thrown_errors,
    functions_end_with_the_emulator,
    no_wait_for_a_log_line,
)
