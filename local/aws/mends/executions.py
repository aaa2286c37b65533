"""Starting and stopping executions, and the tokens that they wait for."""

import re
import threading

import ministack.services.stepfunctions as states
from ministack.core.responses import error_response_json, get_account_id, get_region, json_response, new_uuid


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
